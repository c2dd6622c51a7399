package io.hearth.sandbox.callback;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Every callback and what became of it. Safe for use by several threads. */
public final class CallbackLog {

    private final Map<Long, CallbackRecord> records = new TreeMap<>();

    synchronized long open(CallbackMessage message) {
        long sequence = records.size() + 1L;
        records.put(sequence, CallbackRecord.emitted(sequence, message));
        return sequence;
    }

    synchronized CallbackRecord change(long sequence, UnaryOperator<CallbackRecord> change) {
        return records.merge(sequence, load(sequence), (former, same) -> change.apply(former));
    }

    public synchronized List<CallbackRecord> all() {
        return List.copyOf(records.values());
    }

    public synchronized List<CallbackRecord> in(CallbackState state) {
        return records.values().stream()
                .filter(callback -> callback.state() == state)
                .toList();
    }

    private CallbackRecord load(long sequence) {
        CallbackRecord found = records.get(sequence);
        if (found == null) {
            throw new IllegalArgumentException("no callback " + sequence);
        }
        return found;
    }
}
