package io.hearth.push.schedule;

import java.util.Properties;

/** How Quartz keeps its triggers: in PostgreSQL, for any number of nodes. */
final class QuartzSettings {

    private QuartzSettings() {}

    /** Everything else is Quartz's default. */
    static Properties properties() {
        Properties properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", "hearth");
        properties.put("org.quartz.scheduler.instanceId", "AUTO");
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.jobStore.class", "org.springframework.scheduling.quartz.LocalDataSourceJobStore");
        properties.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.put("org.quartz.jobStore.useProperties", "true");
        properties.put("org.quartz.jobStore.isClustered", "true");
        // Milliseconds. A node is taken for dead after a missed check-in and a half: its triggers move to others.
        properties.put("org.quartz.jobStore.clusterCheckinInterval", "5000");
        // Without it two nodes can fire the same trigger.
        properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        // Milliseconds. A tick later than this follows its trigger's misfire instruction.
        properties.put("org.quartz.jobStore.misfireThreshold", "10000");
        properties.put("org.quartz.threadPool.threadCount", "8");
        return properties;
    }
}
