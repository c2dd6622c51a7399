package io.hearth.sandbox.load;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of the callbacks. Times are in milliseconds from the instant at which a callback was due, so that a sender
 * who is held up does not flatter the answers.
 *
 * @param offered callbacks that were due
 * @param acknowledged answered with 200
 * @param refused answered with 429 or 503: the sender is to try again
 * @param failed answered otherwise, or not at all
 * @param notSent not even sent, since too many were under way
 * @param late acknowledged or refused more than 5 s after it was sent, the time for its connection included
 * @param slowestMillis the longest from sending, the connection included, to an acknowledgement or a refusal
 * @param p50Millis of the acknowledged
 * @param p99Millis of the acknowledged
 * @param maxMillis of the acknowledged
 * @param senderCpuSeconds what this sender took of the processors
 */
public record LoadReport(
        @JsonProperty("offered") int offered,
        @JsonProperty("acknowledged") int acknowledged,
        @JsonProperty("refused") int refused,
        @JsonProperty("failed") int failed,
        @JsonProperty("not_sent") int notSent,
        @JsonProperty("late") int late,
        @JsonProperty("slowest_ms") double slowestMillis,
        @JsonProperty("p50_ms") double p50Millis,
        @JsonProperty("p99_ms") double p99Millis,
        @JsonProperty("max_ms") double maxMillis,
        @JsonProperty("sender_cpu_seconds") double senderCpuSeconds) {}
