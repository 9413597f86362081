// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "corpus/found_articles.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace entente {

class Corpus;

// Searches a project's articles on a thread and a connection of its own. The newest question wins: what it overtakes is never answered.
class SearchJob : public QObject
{
    Q_OBJECT
public:
    explicit SearchJob(QObject *parent = nullptr);
    ~SearchJob() override;

    // Another project, by its file; earlier questions are dropped.
    void open(const QString &filePath);
    void close() { open({}); }
    // Answered by found(), on the owner's thread: with the articles as soon as they are known, and once more with the events of `corpus`, where
    // one is given. An empty text finds nothing, at once.
    void search(const QString &text, const std::shared_ptr<const Corpus> &corpus);
    // The same beside it, for a filter that goes on holding: answered once, by lookedUp(), with the events.
    void lookUp(const QString &text, const std::shared_ptr<const Corpus> &corpus);
    // Makes what the first search in a snapshot would have to make first.
    void prepare(const std::shared_ptr<const Corpus> &corpus);

signals:
    void found(const std::shared_ptr<const entente::FoundArticles> &articles);
    void lookedUp(const std::shared_ptr<const entente::FoundArticles> &articles);
    void problem(const entente::Error &error);

private:
    class Worker;
    using Number = std::atomic<quint64>;
    // Runs what is to be told on the owner's thread, where a newer question may have been asked meanwhile.
    template<typename What>
    void tell(const Number &newest, quint64 number, What what);
    QThread m_thread;
    Worker *m_worker;
    Number m_newest = 0; // the number of the question that is to be answered
    Number m_newestLookUp = 0;
};

} // namespace entente
