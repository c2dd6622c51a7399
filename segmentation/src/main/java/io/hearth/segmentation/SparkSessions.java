package io.hearth.segmentation;

import io.hearth.segmentation.rollup.ForklessLocalFileSystem;
import io.hearth.store.run.SegmentationRequest;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark for one run. */
public final class SparkSessions {

    private SparkSessions() {}

    /** A session whose days and hours are those of the request's zone. */
    public static SparkSession start(SegmentationRequest request) {
        return SparkSession.builder()
                .config(settings(request))
                .config("spark.sql.session.timeZone", request.humanTime().zone().getId())
                .getOrCreate();
    }

    private static SparkConf settings(SegmentationRequest request) {
        // Under spark-submit the master is given there.
        SparkConf settings = new SparkConf().setAppName("hearth segmentation " + request.runId());
        settings.setIfMissing("spark.master", request.master());
        if (settings.get("spark.master").startsWith("local")) {
            settings.setIfMissing("spark.driver.host", "127.0.0.1");
            settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        settings.setIfMissing("spark.ui.enabled", "false");
        // Progress comes with the heartbeats.
        settings.setIfMissing("spark.executor.heartbeatInterval", "1s");
        // On a machine that is short of processor time many go unanswered; the default of 60 would end a run after a
        // minute.
        settings.setIfMissing("spark.executor.heartbeat.maxFailures", "600");
        settings.set("spark.sql.datetime.java8API.enabled", "true");
        // Eight bytes with statistics instead of twelve without, and read without a conversion.
        settings.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        // The number of partitions follows from counts that are known before; planning again in between costs more.
        settings.setIfMissing("spark.sql.adaptive.enabled", "false");
        // Hundreds of day folders are listed by the driver; a job for it takes longer on a local disk.
        settings.setIfMissing("spark.sql.sources.parallelPartitionDiscovery.threshold", "4000");
        settings.set("spark.hadoop.fs.file.impl", ForklessLocalFileSystem.class.getName());
        settings.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
        settings.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        return settings;
    }
}
