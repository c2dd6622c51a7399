package io.hearth.server.application;

import io.hearth.api.segment.Segments;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What commands need of the house: the stores, imports and segmentation. */
@EnableAutoConfiguration(
        exclude = {BatchJdbcAutoConfiguration.class, BatchAutoConfiguration.class, QuartzAutoConfiguration.class})
@EnableConfigurationProperties(HearthSettings.class)
@Import({StoreConfiguration.class, IngestWiring.class, SegmentationConfiguration.class, Segments.class})
class CommandApplication {}
