package io.hearth.segmentation;

import io.hearth.segmentation.rollup.ForklessLocalFileSystem;
import io.hearth.store.run.SegmentationRequest;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** Starts Spark, or takes the one that runs in this process already. */
public final class SparkSessions {

    private SparkSessions() {}

    /** A session whose days and hours are those of the request's zone. */
    public static SparkSession start(SegmentationRequest request) {
        Option<SparkSession> running = SparkSession.getDefaultSession();
        SparkSession spark =
                running.isDefined() && !running.get().sparkContext().isStopped()
                        ? running.get()
                        : SparkSession.builder().config(settings(request)).getOrCreate();
        spark.conf()
                .set("spark.sql.session.timeZone", request.humanTime().zone().getId());
        return spark;
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
        // Spark remembers jobs for pages that nobody sees: of many runs, in a process that stays.
        settings.setIfMissing("spark.ui.retainedJobs", "20");
        settings.setIfMissing("spark.ui.retainedStages", "20");
        settings.setIfMissing("spark.ui.retainedTasks", "1000");
        settings.setIfMissing("spark.sql.ui.retainedExecutions", "5");
        // Which files a folder holds is asked once by each reading; remembered, a process that stays keeps it for
        // nothing.
        settings.setIfMissing("spark.sql.hive.filesourcePartitionFileCacheSize", "0");
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
