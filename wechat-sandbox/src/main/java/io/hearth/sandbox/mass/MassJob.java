package io.hearth.sandbox.mass;

import io.hearth.sandbox.fan.Fan;
import java.time.Instant;
import java.util.List;

/** One accepted mass send. */
public final class MassJob {

    private final long msgId;
    private final long dataId;
    private final MassOrder order;
    private final List<Fan> admitted;
    private final Instant acceptedAt;
    private MassStatus status = MassStatus.SENDING;
    private String outcome = "";
    private int sent;

    MassJob(long msgId, long dataId, MassOrder order, List<Fan> admitted, Instant acceptedAt) {
        this.msgId = msgId;
        this.dataId = dataId;
        this.order = order;
        this.admitted = List.copyOf(admitted);
        this.acceptedAt = acceptedAt;
    }

    public long msgId() {
        return msgId;
    }

    public long dataId() {
        return dataId;
    }

    public MassOrder order() {
        return order;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public MassStatus status() {
        return status;
    }

    /** The event's {@code Status}: {@code send success}, {@code send fail} or {@code err(n)}; empty while sending. */
    public String outcome() {
        return outcome;
    }

    public int totalCount() {
        return order.audience().size();
    }

    /** Who was left after refusals and the four a month. */
    public int filterCount() {
        return admitted.size();
    }

    public int sentCount() {
        return sent;
    }

    public int errorCount() {
        return status == MassStatus.SENDING ? 0 : admitted.size() - sent;
    }

    List<Fan> admitted() {
        return admitted;
    }

    void succeed(int reached) {
        status = MassStatus.SEND_SUCCESS;
        outcome = "send success";
        sent = reached;
    }

    void fail(String reason) {
        status = MassStatus.SEND_FAIL;
        outcome = reason;
    }

    void delete() {
        status = MassStatus.DELETE;
    }
}
