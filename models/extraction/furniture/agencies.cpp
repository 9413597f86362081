// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/credits.h"

#include <QString>

#include <array>

namespace entente {

namespace {

struct Agency {
    QStringView written; // in a credit, longest first where one begins another
    QStringView source;  // as a source of news; empty for mere picture desks
};

constexpr std::array agencies{
    Agency{u"Associated Press", u"Associated Press"}, Agency{u"AP Photo", u"Associated Press"}, Agency{u"AP Images", u"Associated Press"},
    Agency{u"AP", u"Associated Press"},
    Agency{u"Agence France-Presse", u"AFP"}, Agency{u"AFP", u"AFP"},
    Agency{u"Anadolu Agency", u"Anadolu Agency"}, Agency{u"Anadolu Images", u"Anadolu Agency"}, Agency{u"Anadolu", u"Anadolu Agency"}, Agency{u"AA", u"Anadolu Agency"},
    Agency{u"Reuters", u"Reuters"}, Agency{u"REUTERS", u"Reuters"}, Agency{u"Reuter", u"Reuters"}, Agency{u"REUTER", u"Reuters"},
    Agency{u"Bloomberg", u"Bloomberg"}, Agency{u"Xinhua", u"Xinhua"}, Agency{u"Kyodo News", u"Kyodo"}, Agency{u"Kyodo", u"Kyodo"},
    Agency{u"dpa", u"dpa"}, Agency{u"DPA", u"dpa"}, Agency{u"ANSA", u"ANSA"}, Agency{u"EFE", u"EFE"}, Agency{u"Interfax", u"Interfax"},
    Agency{u"TASS", u"TASS"}, Agency{u"Tass", u"TASS"}, Agency{u"Itar-Tass", u"TASS"}, Agency{u"RIA Novosti", u"RIA Novosti"}, Agency{u"Ukrinform", u"Ukrinform"},
    Agency{u"UNN", u"UNN"}, Agency{u"Yonhap", u"Yonhap"}, Agency{u"PTI", u"PTI"}, Agency{u"UPI", u"UPI"}, Agency{u"CNN", u"CNN"},
    Agency{u"PA Wire", u"PA Media"}, Agency{u"PA Media", u"PA Media"}, Agency{u"PA Images", u"PA Media"}, Agency{u"PA", u"PA Media"},
    Agency{u"Getty Images", u""}, Agency{u"Getty", u""}, Agency{u"EPA-EFE", u""}, Agency{u"EPA", u""}, Agency{u"Shutterstock", u""},
    Agency{u"Rex Features", u""}, Agency{u"Rex", u""}, Agency{u"REX", u""}, Agency{u"Alamy Stock Photo", u""}, Agency{u"Alamy", u""},
    Agency{u"Sputnik", u""}, Agency{u"NurPhoto", u""}, Agency{u"Zuma Press", u""}, Agency{u"ZUMA", u""}, Agency{u"UPI Photo", u""}, Agency{u"Sipa", u""},
    Agency{u"SIPA", u""}, Agency{u"Imago", u""}, Agency{u"IMAGO", u""}, Agency{u"Pool", u""}, Agency{u"POOL", u""}, Agency{u"Corbis", u""},
    Agency{u"The Guardian", u""}, Agency{u"Action Images", u""}, Agency{u"Avalon", u""}, Agency{u"AAP", u"AAP"}, Agency{u"picture alliance", u""},
    Agency{u"Handout", u""}, Agency{u"HANDOUT", u""}, Agency{u"US Navy", u""}, Agency{u"NASA", u""}, Agency{u"White House", u""},
};

} // namespace

qsizetype agencyEnd(QStringView text, qsizetype from, qsizetype limit)
{
    qsizetype end = from;
    while (true) {
        qsizetype longest = 0;
        for (const Agency &agency : agencies) {
            if (agency.written.size() > longest && end + agency.written.size() <= limit && text.sliced(end).startsWith(agency.written))
                longest = agency.written.size();
        }
        if (longest == 0)
            return end == from ? from : end - 1; // gives the slash back
        end += longest;
        // "APRussia" is AP and a new sentence, "PAris" no agency at all: a lower-case letter belongs to the word before it.
        if (end < limit && text[end].isLower())
            return from;
        if (end >= limit || text[end] != u'/')
            return end;
        ++end;
    }
}

QString agencyName(QStringView written)
{
    for (const Agency &agency : agencies) {
        if (!agency.source.isEmpty() && written == agency.written)
            return agency.source.toString();
    }
    return {};
}

} // namespace entente
