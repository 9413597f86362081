// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/month_names.h"

#include <QHash>
#include <QStringList>

#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// One row a month: names and abbreviations of English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian languages, Polish, Czech,
// Russian, Ukrainian, Turkish, Greek, Romanian, Hungarian, Finnish, Indonesian, Arabic. A word that means different months is left out.
const std::array<QString, 12> &rows()
{
    static const std::array<QString, 12> months{
        u"january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń ledna leden января январь янв січня ocak "
        u"ιανουαρίου ιανουάριος ianuarie ian január tammikuuta يناير كانون gener januara janara"_s,
        u"february feb februar feber février févr fév fevrier febrero febbraio febb fevereiro fev februari februarie lutego luty února únor февраля февраль "
        u"фев лютого şubat φεβρουαρίου φεβρουάριος február helmikuuta فبراير شباط febrer"_s,
        u"march mar märz mär mrz maerz mars marzo março marco maart mrt marts marca marzec března březen марта март мар березня mart μαρτίου μάρτιος "
        u"martie március maaliskuuta maret مارس آذار març"_s,
        u"april apr avril avr abril abr aprile kwietnia kwiecień dubna duben апреля апрель апр квітня nisan απριλίου απρίλιος aprilie április huhtikuuta "
        u"أبريل ابريل إبريل نيسان"_s,
        u"may mai mayo maggio mag maio mei maj maja května květen мая май травня mayıs μαΐου μάιος május toukokuuta مايو أيار maig"_s,
        u"june jun juni juin junio giugno giu junho czerwca czerwiec června červen июня июнь июн червня haziran ιουνίου ιούνιος iunie június kesäkuuta "
        u"يونيو حزيران juny"_s,
        u"july jul juli juillet juil julio luglio lug julho lipca lipiec července červenec июля июль июл липня temmuz ιουλίου ιούλιος iulie július "
        u"heinäkuuta يوليو تموز juliol"_s,
        u"august aug août aout agosto ago augustus augusti sierpnia sierpień srpna srpen августа август авг серпня ağustos αυγούστου αύγουστος "
        u"augusztus elokuuta agustus أغسطس اغسطس آب agost"_s,
        u"september sep sept septembre septiembre setiembre settembre sett set setembro września wrzesień září сентября сентябрь сен сент вересня eylül "
        u"σεπτεμβρίου σεπτέμβριος septembrie szeptember syyskuuta سبتمبر أيلول setembre"_s,
        u"october oct oktober okt octobre octubre ottobre ott outubro out oktobra października październik října říjen октября октябрь окт жовтня ekim "
        u"οκτωβρίου οκτώβριος octombrie október lokakuuta أكتوبر اكتوبر"_s,
        u"november nov novembre noviembre novembro listopada листопада noviembre ноября ноябрь ноя kasım νοεμβρίου νοέμβριος noiembrie marraskuuta نوفمبر"_s,
        u"december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember grudnia grudzień prosince prosinec декабря декабрь дек "
        u"грудня aralık δεκεμβρίου δεκέμβριος decembrie joulukuuta desember ديسمبر desembre"_s};
    return months;
}

} // namespace

int monthNamed(const QString &name)
{
    static const QHash<QString, int> months = [] {
        QHash<QString, int> all;
        for (size_t i = 0; i < rows().size(); ++i) {
            const QStringList names = rows()[i].split(u' ', Qt::SkipEmptyParts);
            for (const QString &each : names)
                all.insert(each, int(i) + 1);
        }
        return all;
    }();
    return months.value(name, 0);
}

} // namespace entente
