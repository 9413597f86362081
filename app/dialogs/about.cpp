// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/about.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("About", text); }

struct Key {
    const char *keys;
    const char *what;
};

constexpr Key keys[] = {
    {"Ctrl+wheel, pinch, + and -, W and S", QT_TRANSLATE_NOOP("About", "zoom the timeline at the pointer")},
    {"0, Ctrl+0", QT_TRANSLATE_NOOP("About", "show all events")},
    {"drag, Shift+wheel, A and D", QT_TRANSLATE_NOOP("About", "move along time")},
    {"wheel", QT_TRANSLATE_NOOP("About", "scroll the lanes")},
    {"F, F again", QT_TRANSLATE_NOOP("About", "centre the selection, fit it")},
    {"Left, Right", QT_TRANSLATE_NOOP("About", "previous and next event")},
    {"Up, Down", QT_TRANSLATE_NOOP("About", "neighbouring lane")},
    {"Space", QT_TRANSLATE_NOOP("About", "select the event in focus")},
    {"Enter", QT_TRANSLATE_NOOP("About", "open its source")},
    {"P", QT_TRANSLATE_NOOP("About", "pin the event: it keeps its label in any crowd")},
    {"Esc", QT_TRANSLATE_NOOP("About", "clear the selection")},
    {"Alt+Left, Alt+Right", QT_TRANSLATE_NOOP("About", "back and forward through the views")},
    {"drag on the ruler", QT_TRANSLATE_NOOP("About", "mark a range and count what is inside")},
    {"[ and ]", QT_TRANSLATE_NOOP("About", "begin and end the marked range at the event in focus")},
    {"Ctrl+F", QT_TRANSLATE_NOOP("About", "find")},
    {"Ctrl+1 … Ctrl+6", QT_TRANSLATE_NOOP("About", "go to the timeline, the lists, the charts")},
    {"Ctrl+O, Ctrl+Shift+O", QT_TRANSLATE_NOOP("About", "open articles, open a folder")},
    {"Ctrl+E", QT_TRANSLATE_NOOP("About", "export a picture")},
    {"Ctrl+Z, Ctrl+Shift+Z", QT_TRANSLATE_NOOP("About", "undo, redo")},
    {"Ctrl+V", QT_TRANSLATE_NOOP("About", "read the clipboard's text as an article")},
    {"Ctrl+Shift+P", QT_TRANSLATE_NOOP("About", "list every action")},
    {"Ctrl+Shift+X", QT_TRANSLATE_NOOP("About", "clear all filters")},
};

} // namespace

void showAboutBox(QWidget *parent)
{
    QMessageBox::about(parent, tr("About Entente"),
        tr("<h3>Entente %1</h3>"
           "<p>An explorer for diplomacy in the news: who did what to whom, when and where, and who said what, each linked to its sentence.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>"
           "<p>Made with Qt %2, Qt Charts, SQLite, CRoaring, uchardet, gumbo, poppler and iso-codes.</p>"
           "<p>Its language core was trained on the Universal Dependencies treebanks English Web Treebank (CC BY-SA 4.0) and GUM "
           "(annotations CC BY 4.0; the openly licensed genres).</p>")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
}

void showKeys(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(tr("Keys"));
    QString table = u"<table cellpadding='4'>"_s;
    for (const Key &key : keys)
        table += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(QString::fromUtf8(key.keys).toHtmlEscaped(), tr(key.what).toHtmlEscaped());
    auto *label = new QLabel(table + u"</table>"_s);
    label->setTextFormat(Qt::RichText);
    label->setMargin(8);
    auto *scroll = new QScrollArea(&dialog);
    scroll->setWidget(label);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    dialog.resize(label->sizeHint().width() + 60, 560);
    dialog.exec();
}

} // namespace entente
