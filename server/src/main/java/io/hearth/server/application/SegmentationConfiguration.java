package io.hearth.server.application;

import io.hearth.api.segment.Segments;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.Installation;
import io.hearth.server.segmentation.LinksFile;
import io.hearth.server.segmentation.Segmentation;
import io.hearth.server.segmentation.SegmentationProcess;
import io.hearth.server.segmentation.SegmentationRequests;
import io.hearth.server.segmentation.TraitsFile;
import io.hearth.store.elastic.IndexNames;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Segmentation as a process of its own. */
@Configuration(proxyBeanMethods = false)
class SegmentationConfiguration {

    @Bean
    SegmentationRequests segmentationRequests(HearthSettings settings, IndexNames names, HumanTime humanTime) {
        return new SegmentationRequests(
                settings.elasticsearch().url(),
                names,
                humanTime,
                settings.segmentation().rollupDir(),
                settings.segmentation().master());
    }

    @Bean
    Segmentation segmentation(
            HearthSettings settings,
            SegmentationRequests requests,
            Segments segments,
            DataSource dataSource,
            Clock clock) {
        Installation installation = new Installation(settings.home());
        Path workDir = settings.workDir().resolve("segmentation");
        SegmentationProcess process = new SegmentationProcess(
                installation::segmentationCommand,
                workDir,
                settings.segmentation().stay());
        LinksFile links = new LinksFile(dataSource, workDir);
        TraitsFile traits = new TraitsFile(dataSource, workDir);
        return new Segmentation(process, requests, segments, links, traits, dataSource, clock);
    }
}
