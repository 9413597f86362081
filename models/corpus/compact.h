// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <memory>
#include <vector>

namespace entente {

// A text that is kept by the hundred thousand and read a few at a time: about half the room of a QString, made into one when asked for.
class CompactText
{
public:
    CompactText() = default;
    CompactText(const QString &text) : m_utf8(text.toUtf8()) { m_utf8.squeeze(); } // toUtf8() leaves room for three bytes a letter
    QString toString() const { return QString::fromUtf8(m_utf8); }
    QByteArrayView utf8() const { return m_utf8; }
    bool isEmpty() const { return m_utf8.isEmpty(); }
    friend bool operator==(const CompactText &a, const CompactText &b) { return a.m_utf8 == b.m_utf8; }

private:
    QByteArray m_utf8;
};

// The events of one quote, mostly one: that needs no memory of its own.
class EventIds
{
public:
    EventIds() = default;
    EventIds(std::initializer_list<EventId> ids)
    {
        for (const EventId id : ids)
            push_back(id);
    }
    EventIds(const EventIds &other) : m_one(other.m_one), m_hasOne(other.m_hasOne)
    {
        if (other.m_several)
            m_several = std::make_unique<std::vector<EventId>>(*other.m_several);
    }
    EventIds(EventIds &&) = default;
    EventIds &operator=(const EventIds &other) { return *this = EventIds(other); }
    EventIds &operator=(EventIds &&) = default;

    void push_back(EventId id)
    {
        if (m_several) {
            m_several->push_back(id);
        } else if (m_hasOne) {
            m_several = std::make_unique<std::vector<EventId>>(std::initializer_list<EventId>{m_one, id});
        } else {
            m_one = id;
            m_hasOne = true;
        }
    }
    size_t size() const { return m_several ? m_several->size() : size_t(m_hasOne); }
    bool empty() const { return size() == 0; }
    const EventId *begin() const { return m_several ? m_several->data() : &m_one; }
    const EventId *end() const { return begin() + size(); }
    EventId front() const { return *begin(); }

private:
    std::unique_ptr<std::vector<EventId>> m_several;
    EventId m_one{};
    bool m_hasOne = false;
};

} // namespace entente
