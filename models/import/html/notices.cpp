// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/notices.h"

#include "import/html/visible_date.h"

#include <QRegularExpression>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto caseless = QRegularExpression::CaseInsensitiveOption;

// A whole block that is hardly more than such words.
constexpr int longestShortNotice = 160; // letters

} // namespace

bool isNotice(const TextBlock &block)
{
    static const QRegularExpression cookies(
        uR"(\b(?:uses?|using|use of|utili[sz]\w+|usa|verwende\w*|nutz\w*|setz\w*)\s+(?:\w+\s+){0,3}cookies?\b|\bcookies?\b.{0,80}\b(?:website|browser|consent|webseite|zustimm\w+))"_s,
        caseless);
    static const QRegularExpression commission(uR"(\b(?:may|might|can)\s+(?:\w+\s+)?(?:earn|receive|get)\s+(?:\w+\s+){0,3}commissions?\b)"_s, caseless);
    static const QRegularExpression shortNotice(
        uR"(^(?:advert(?:isement|ising|s)?|anzeige|werbung|publicit[ée]|publicidad|pubblicità|sponsored|loading)\W*$)"
        uR"(|^(?:like (?:this|what you)\b.*\bshare\b|share (?:this|on|via)\b|sign up (?:for|to) (?:our|the|your)\b|subscribe (?:to|now|today)\b.*|follow us\b|jetzt abonnieren|teilen$))"
        uR"(|^(?:read more|read also|also read|see also|related(?: articles| stories| content)?|lesen sie (?:auch|mehr)|lies auch|mehr zum thema|leggi anche|lire aussi|lea también|leia também)\s*:)"
        uR"(|^(?:story continues below|article continues below|continue reading|scroll down|click here to|skip to)\b)"
        uR"(|^don[’']?t miss(?: out)?\W*$|^(?:most popular|most read|our latest stories|trending now|top stories|latest news|explore further|image source|share|more about|promoted content|tags|categories|kategorien)\W*$)"
        uR"(|^(?:please (?:follow|like)|\(?visited \d+ times|latest posts by|\d+ (?:views|comments|shares)$|article pages:))"_s,
        caseless);
    if (block.weight < 600 && cookies.match(block.text).hasMatch())
        return true;
    if (block.weight < 400 && commission.match(block.text).hasMatch())
        return true;
    return block.weight < longestShortNotice && shortNotice.match(block.text).hasMatch();
}

bool isLeadingLabel(const TextBlock &block)
{
    static const QRegularExpression byline(uR"(^(?:[Bb]y|von|par|por|di|door|text|words|written by|posted by|autor|author)\b\s*:?\s*[\p{Lu}@_-])"_s);
    static const QRegularExpression time(uR"(\b\d{1,2}[:.]\d{2}\b|\b\d+\s*(?:min(?:ute)?s?|hours?|days?)\b.*(?:read|ago)|\bUTC|GMT\b)"_s, caseless);
    static const QRegularExpression sentenceEnd(uR"([.!?…]["”’»“]?$)"_s);
    static const QRegularExpression stamp(
        uR"(^(?:(?:first |last )?(?:published|updated|posted|modified)|stand|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato|publié|mis à jour)\b.{0,40}\d)"_s,
        caseless);
    if (block.weight > longestShortNotice)
        return false;
    static const QRegularExpression address(uR"(^https?://\S+$)"_s);
    if (stamp.match(block.text).hasMatch() || address.match(block.text).hasMatch())
        return true;
    if (block.weight < 80 && byline.match(block.text).hasMatch() && !sentenceEnd.match(block.text).hasMatch())
        return true;
    return !sentenceEnd.match(block.text).hasMatch()
        && (firstVisibleDate(block.text, SlashOrder::DayFirst) || (block.weight < 60 && time.match(block.text).hasMatch()));
}

} // namespace entente
