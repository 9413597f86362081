// SPDX-License-Identifier: GPL-3.0-or-later
// Linked to every program of a thread-sanitizer build, never to another. Debian's Qt is not instrumented: its locks are not seen, and whatever is
// handed to another thread through an event queue, a pool or a future looks like a race. The functions of Qt that our code hands work over with are
// exported, so that these, found first, take their place: they tell the sanitizer who waited for whom and call Qt. Nothing is suppressed by it that
// is not ordered by Qt.
#include <QFutureInterfaceBase>
#include <QMetaObject>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>

#include <functional>
#include <mutex>

extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}

namespace {

// What threads have done when somebody was told that it is done.
char blockingCallsDone, poolWorkDone, futuresDone;
// One after the other: whoever lets go of a future last takes apart what the others have used.
std::recursive_mutex lettingGo;

template<typename Function>
Function inQt(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

// A functor on its way to another thread's event queue.
class OrderedSlot : public QtPrivate::QSlotObjectBase
{
public:
    explicit OrderedSlot(QSlotObjectBase *inner) : QSlotObjectBase(&act), m_inner(inner) {}

private:
    static void act(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *slot = static_cast<OrderedSlot *>(self);
        __tsan_acquire(slot);
        if (which == Call) {
            slot->m_inner->call(receiver, arguments);
            __tsan_release(slot);
            __tsan_release(&blockingCallsDone);
        } else if (which == Destroy) {
            slot->m_inner->destroyIfLastRef();
            delete slot;
        }
    }

    QSlotObjectBase *m_inner;
};

class OrderedRunnable : public QRunnable
{
public:
    explicit OrderedRunnable(QRunnable *inner) : m_inner(inner) {}
    void run() override
    {
        __tsan_acquire(this);
        const bool isOurs = m_inner->autoDelete();
        m_inner->run();
        if (isOurs)
            delete m_inner;
        __tsan_release(&poolWorkDone);
    }

private:
    QRunnable *m_inner;
};

} // namespace

#define QT_FUNCTION(result, name, symbol, ...)                                                                                                                   \
    __attribute__((visibility("default"))) result name(__VA_ARGS__) __asm__(symbol);                                                                             \
    result name(__VA_ARGS__)

#define INVOKE "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"
QT_FUNCTION(bool, orderedInvoke, INVOKE, QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *returned)
{
    static const auto invoke = inQt<decltype(&orderedInvoke)>(INVOKE);
    auto *ordered = new OrderedSlot(slot);
    __tsan_release(ordered);
    const bool done = invoke(object, ordered, type, returned);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(&blockingCallsDone);
    return done;
}

#define START "_ZN11QThreadPool5startEP9QRunnablei"
QT_FUNCTION(void, orderedStart, START, QThreadPool *pool, QRunnable *work, int priority)
{
    static const auto start = inQt<decltype(&orderedStart)>(START);
    auto *ordered = new OrderedRunnable(work);
    __tsan_release(ordered);
    start(pool, ordered, priority);
}

#define START_FUNCTION "_ZN11QThreadPool5startESt8functionIFvvEEi"
QT_FUNCTION(void, orderedStartFunction, START_FUNCTION, QThreadPool *pool, std::function<void()> work, int priority)
{
    orderedStart(pool, QRunnable::create(std::move(work)), priority);
}

#define WAIT_FOR_DONE "_ZN11QThreadPool11waitForDoneEi"
QT_FUNCTION(bool, orderedWaitForDone, WAIT_FOR_DONE, QThreadPool *pool, int milliseconds)
{
    static const auto wait = inQt<decltype(&orderedWaitForDone)>(WAIT_FOR_DONE);
    const bool done = wait(pool, milliseconds);
    __tsan_acquire(&poolWorkDone);
    return done;
}

#define POOL_ENDS "_ZN11QThreadPoolD1Ev"
QT_FUNCTION(void, orderedPoolEnds, POOL_ENDS, QThreadPool *pool)
{
    static const auto end = inQt<decltype(&orderedPoolEnds)>(POOL_ENDS);
    end(pool);
    __tsan_acquire(&poolWorkDone);
}

#define FINISHED "_ZN20QFutureInterfaceBase14reportFinishedEv"
QT_FUNCTION(void, orderedFinished, FINISHED, QFutureInterfaceBase *future)
{
    static const auto report = inQt<decltype(&orderedFinished)>(FINISHED);
    __tsan_release(&futuresDone);
    report(future);
}

#define WAIT_FOR_RESULT "_ZN20QFutureInterfaceBase13waitForResultEi"
QT_FUNCTION(void, orderedWaitForResult, WAIT_FOR_RESULT, QFutureInterfaceBase *future, int index)
{
    static const auto wait = inQt<decltype(&orderedWaitForResult)>(WAIT_FOR_RESULT);
    wait(future, index);
    __tsan_acquire(&futuresDone);
}

#define WAIT_FOR_FINISHED "_ZN20QFutureInterfaceBase15waitForFinishedEv"
QT_FUNCTION(void, orderedWaitForFinished, WAIT_FOR_FINISHED, QFutureInterfaceBase *future)
{
    static const auto wait = inQt<decltype(&orderedWaitForFinished)>(WAIT_FOR_FINISHED);
    wait(future);
    __tsan_acquire(&futuresDone);
}

#define LETS_GO "_ZNK20QFutureInterfaceBase6derefTEv"
QT_FUNCTION(bool, orderedLetsGo, LETS_GO, const QFutureInterfaceBase *future)
{
    static const auto letGo = inQt<decltype(&orderedLetsGo)>(LETS_GO);
    const std::lock_guard lock(lettingGo);
    return letGo(future);
}

#define FUTURE_ENDS "_ZN20QFutureInterfaceBaseD2Ev"
QT_FUNCTION(void, orderedFutureEnds, FUTURE_ENDS, QFutureInterfaceBase *future)
{
    static const auto end = inQt<decltype(&orderedFutureEnds)>(FUTURE_ENDS);
    const std::lock_guard lock(lettingGo);
    end(future);
}
