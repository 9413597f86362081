// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/markup_text.h"

#include "import/html/blocks.h"
#include "import/html/boilerplate.h"
#include "import/html/html_page.h"

namespace entente {

QString textOfMarkup(const QString &markup)
{
    if (!markup.contains(u'<') && !markup.contains(u'&'))
        return markup.trimmed();
    const auto page = HtmlPage::parse(markup, {});
    if (!page || page->size() == 0)
        return {};
    return joinedText(textBlocks(*page, boilerplateElements(*page), {}));
}

} // namespace entente
