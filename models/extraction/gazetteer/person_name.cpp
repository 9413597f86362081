// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/person_name.h"

#include "extraction/gazetteer/word_set.h"

#include <QList>

#include <vector>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// Family names of Chinese, Korean and Vietnamese people that stand in front.
const WordSet &frontSurnames()
{
    static const WordSet set(
        u"wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng "
        "han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan "
        "xi bo wen hua qin hou xiong meng bai duan lei qian xia qiao geng mao liao kong shi jia ying qiu leung tsai lai chiang "
        "kim lee park choi jung jeong cho kang yoon jang lim shin seo kwon hwang ahn moon ri roh noh chung chun pak ban "
        "hong suh bae baek oh yoo yu nam heo huh ryu jin koo ko kwak sohn son shim joo chae byun "
        "nguyen tran le pham vo phan truong bui dang ngo vu vuong ho");
    return set;
}

// Vietnamese family names that are too short or too common elsewhere to tell the order of a name of two words.
const WordSet &vietnameseSurnames()
{
    static const WordSet set(
        u"nguyen tran le pham vo phan truong bui dang ngo vu vuong ho mai hoang duong ly dinh doan dao trinh huynh luong lam cao thai ha dam kieu quach la phung trieu to luu tong");
    return set;
}

bool isVietnameseOrder(const std::vector<QStringView> &words, CountryCode country)
{
    return (words.size() == 3 || words.size() == 4) && (!country.isValid() || country == CountryCode('V', 'N')) && vietnameseSurnames().contains(words.front())
        && words.front().front().isUpper()
        && std::all_of(words.begin(), words.end(), [](QStringView word) { return word.size() >= 2 && word.size() <= 7 && !word.contains(u'.') && !word.contains(u'-'); });
}

bool isEastAsian(CountryCode country)
{
    static const std::vector<CountryCode> codes{{'C', 'N'}, {'T', 'W'}, {'H', 'K'}, {'K', 'R'}, {'K', 'P'}, {'V', 'N'}, {'S', 'G'}};
    return std::find(codes.begin(), codes.end(), country) != codes.end();
}

} // namespace

bool isNameParticle(QStringView word)
{
    static const WordSet set(
        u"von van der den de la le del della di da do dos du des ter ten zu zum bin ibn bint ben abu al el ul ur dal af av");
    return set.contains(word);
}

bool isNameSuffix(QStringView word)
{
    static const WordSet set(u"jr jr. sr sr. ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii");
    return set.contains(word) && word.front().isUpper()
        && (word.size() < 2 || word[1].isUpper() || word.startsWith(u"Jr") || word.startsWith(u"Sr"));
}

PersonName splitPersonName(QStringView name, CountryCode country)
{
    PersonName parts;
    const QString simple = name.toString().simplified();
    std::vector<QStringView> words;
    for (const QStringView word : QStringView(simple).split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.endsWith(u',') ? word.chopped(1) : word);
    if (words.size() > 1 && isNameSuffix(words.back())) {
        parts.suffix = words.back().toString();
        if (parts.suffix.endsWith(u'.'))
            parts.suffix.chop(1);
        words.pop_back();
    }
    if (words.empty())
        return parts;

    const bool front = words.size() >= 2 && words.size() <= 4 && frontSurnames().contains(words.front()) && words.front().front().isUpper()
                    && (isEastAsian(country) || (!country.isValid() && words.size() <= 3 && words.front().size() <= 6));
    const auto join = [&](size_t begin, size_t end) {
        QString joined;
        for (size_t i = begin; i < end; ++i)
            joined.append(joined.isEmpty() ? u""_s : u" "_s).append(words[i]);
        return joined;
    };
    if (front || isVietnameseOrder(words, country)) {
        parts.surname = words.front().toString();
        parts.given = join(1, words.size());
        return parts;
    }
    size_t begin = words.size() - 1;
    while (begin > 1 && isNameParticle(words[begin - 1]))
        --begin;
    if (begin == 1 && isNameParticle(words[0]) && words[0].front().isLower())
        begin = 0;
    parts.surname = join(begin, words.size());
    parts.given = join(0, begin);
    return parts;
}

QString vietnameseShortName(const PersonName &name)
{
    if (name.given.isEmpty() || !name.given.contains(u' ') || !vietnameseSurnames().contains(name.surname))
        return {};
    return name.given.section(u' ', -1);
}

QStringView coreSurname(QStringView surname)
{
    for (;;) {
        const qsizetype cut = surname.indexOf(u' ');
        const qsizetype hyphen = surname.indexOf(u'-');
        if (cut > 0 && isNameParticle(surname.first(cut)))
            surname = surname.sliced(cut + 1);
        else if (hyphen > 0 && hyphen <= 3 && (cut < 0 || hyphen < cut) && isNameParticle(surname.first(hyphen)))
            surname = surname.sliced(hyphen + 1);
        else
            return surname;
    }
}

} // namespace entente
