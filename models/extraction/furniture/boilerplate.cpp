// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/boilerplate.h"

#include <QRegularExpression>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

// Calls to read, look, share, subscribe. A colon, or nothing but the call, keeps prose out ("Read more about it", he said).
bool isCall(QStringView line)
{
    static const QRegularExpression alone(
        uR"(^\W*(?:advertisement|advertising|ad|sponsored(?: content)?|share(?: this(?: (?:article|story|page|post))?)?|share on (?:facebook|twitter|x|whatsapp|telegram|linkedin)|)"
        uR"(save(?: (?:article|story))?|print(?: this)?|comments?|leave a comment|read (?:more|also|next|on|the full story)|also read|see also|keep reading|continue reading|)"
        uR"(related(?: (?:articles?|stories|topics?|content|news|links|coverage))?|more on this(?: story)?|more from .{2,30}|most (?:read|popular|viewed)|editor'?s'? (?:picks?|choice)|recommended(?: stories)?|)"
        uR"(trending(?: now)?|latest news|top stories|you may also like|you might also like|what to read next|topics|tags|)"
        uR"(skip (?:past )?(?:newsletter promotion|advertisement|to (?:main )?content)|after newsletter promotion|newsletter|free newsletter|)"
        uR"(list of \d+ items|end of list|story continues below(?: advertisement)?|article continues (?:below|after) ad\w*|)"
        uR"(sign up|sign in|log in|subscribe(?: now| here)?|subscribe to continue reading|follow us|contact us|back to top|menu|search|home|close|watch|listen|play video|)"
        uR"(show more|load more|view (?:gallery|image|all)|enlarge(?: this)? image|toggle caption|hide caption|image|photo|video|gallery|slideshow|on the blog|before you go|online)\W*$)"_s, options);
    static const QRegularExpression opened(
        uR"(^[^\w"“‘']*(?:(?:read|see|watch|listen|look)(?: more| also| next| on| now)?(?: here| below)?|also read|also see|related(?: (?:articles?|stories|story|coverage|news|links?))?|more(?: on this)?|in pictures|video|)"
        uR"(gallery|opinion|analysis|explainer|podcast|tags?|topics?|filed under|categor(?:y|ies)|keywords|recommended|don'?t miss|source url|share on)\s*:\s*\S)"_s, options);
    static const QRegularExpression invited(
        uR"(^[^\w"“‘']*(?:for more,? )?(?:want .{2,60}\? )?(?:please )?(?:sign up (?:for|to|here|now|by)|subscribe to|subscribe here|follow (?:us|@\w+|.{3,50} on (?:twitter|x|facebook|instagram|telegram|threads|bluesky))|)"
        uR"(join (?:us|our|the conversation)|download (?:our|the) .{0,30}app|click (?:here|on the)|get (?:our|the) .{2,60}(?:newsletter|inbox|app)|like us on|)"
        uR"(watch the (?:full )?(?:video|clip|ad|interview)\b.{0,60}|enter your email|send (?:us )?your|have you got a (?:story|tip)|do you have a (?:story|tip)|got a tip|support (?:our|independent) journalism)\b)"_s, options);
    return line.size() <= 200 && (alone.match(line).hasMatch() || opened.match(line).hasMatch() || invited.match(line).hasMatch());
}

bool isLegalLine(QStringView line)
{
    static const QRegularExpression legal(
        uR"(^\W*(?:copyright\b|©|\(c\)\s*\d{4})|all rights reserved\.?\W*$|^.{0,80}may not be (?:published|reproduced)|^reprinted (?:courtesy|with permission)\b|terms of (?:use|service) (?:and|apply)|^our standards: )"_s, options);
    return line.size() <= 300 && legal.match(line).hasMatch();
}

// "(Reporting by Jane Doe; Editing by John Roe)", "Joann Roe in London contributed to this article.", "Reuter", "____", an address.
bool isSignOff(QStringView line)
{
    static const QRegularExpression staff(
        uR"(^\W*(?:(?:additional |with additional )?(?:reporting|writing|editing|compiled|written|translated) by \p{Lu}|contributing: |.{3,160}\bcontributed (?:reporting )?(?:to|for|from) (?:this|the) (?:report|article|story)\b.{0,60}$|)"
        uR"(.{3,120}\bcontributed reporting\b.{0,60}$|this (?:article|story|report) (?:was (?:originally|first) (?:published|appeared)|(?:originally|first) appeared|has been updated)|\(?h/t\b))"_s, options);
    static const QRegularExpression mark(uR"(^(?:[\W_]{3,}|reuters?|-?ends-?|\(ends\)|#+|https?://\S+|www\.\S+|@\w+|\S+@\S+\.\S+)\.?$)"_s, options);
    return line.size() <= 300 && (staff.match(line).hasMatch() || mark.match(line).hasMatch());
}

// Headings that news sites put over the parts of a report. Only as a line of its own.
bool isSectionHeading(QStringView line)
{
    static const QRegularExpression heading(
        uR"(^(?:details|let us remind(?: you)?|let'?s remind you|reminder|recall|as a reminder|background|context|for reference|reference|addition|supplement|additionally|)"
        uR"(what is known|what we know(?: so far)?|what happened\??|what(?:'s| is) next\??|why it matters|the big picture|driving the news|between the lines|zoom (?:in|out)|go deeper|the latest|)"
        uR"(key (?:points|takeaways|facts)|in brief|at a glance|the details|the facts|the backstory|backstory|the bottom line|what they(?:'re| are) saying|state of play|notes? to editors|ends|q&a)\s*:?$)"_s, options);
    QString plain = line.toString();
    plain.replace(u'\u2019', u'\'');
    return line.size() <= 40 && heading.match(plain).hasMatch();
}

} // namespace

bool isBoilerplate(QStringView text, const Line &line)
{
    const QStringView words = line.span.in(text);
    if (words.size() > 300)
        return false;
    return isCall(words) || isLegalLine(words) || isSignOff(words) || isSectionHeading(words);
}

int copyrightYear(QStringView line)
{
    static const QRegularExpression stated(uR"(^\W*(?:copyright\b|©|\(c\)).{0,40}?\b((?:19|20)\d{2})\b)"_s, options);
    const auto match = line.size() <= 300 ? stated.match(line) : QRegularExpressionMatch();
    return match.hasMatch() ? match.capturedView(1).toInt() : 0;
}

} // namespace entente
