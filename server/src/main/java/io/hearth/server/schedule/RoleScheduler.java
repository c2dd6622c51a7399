package io.hearth.server.schedule;

import java.util.List;
import javax.sql.DataSource;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

/**
 * Makes the scheduler of one role. A Quartz cluster is all nodes of one scheduler name, and each of them may be given any
 * of its triggers: roles that run on different machines therefore need names of their own.
 */
public final class RoleScheduler {

    private final ApplicationContext context;
    private final SchedulerFactoryBeanCustomizer store;
    private final DataSource dataSource;

    /**
     * @param store puts a scheduler into the clustered JDBC store
     * @param dataSource where the longer runs of jobs are written down
     */
    public RoleScheduler(ApplicationContext context, SchedulerFactoryBeanCustomizer store, DataSource dataSource) {
        this.context = context;
        this.store = store;
        this.dataSource = dataSource;
    }

    /** @param group of the jobs and triggers that this role runs; also names the scheduler */
    public SchedulerFactoryBean create(String group, List<JobDetail> jobs, List<Trigger> triggers) {
        SpringBeanJobFactory factory = new SpringBeanJobFactory();
        factory.setApplicationContext(context);
        SchedulerFactoryBean scheduler = new SchedulerFactoryBean();
        store.customize(scheduler);
        scheduler.setSchedulerName("hearth-" + group);
        scheduler.setJobFactory(factory);
        scheduler.setGlobalJobListeners(new LongRuns(dataSource));
        scheduler.setJobDetails(jobs.stream()
                .filter(job -> job.getKey().getGroup().equals(group))
                .toArray(JobDetail[]::new));
        scheduler.setTriggers(triggers.stream()
                .filter(trigger -> trigger.getKey().getGroup().equals(group))
                .toArray(Trigger[]::new));
        return scheduler;
    }
}
