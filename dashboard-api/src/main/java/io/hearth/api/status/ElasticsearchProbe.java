package io.hearth.api.status;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Yellow means that no node holds the replicas, which one machine alone cannot mend; red that data is missing. */
@Component
@Order(2)
class ElasticsearchProbe implements ServiceProbe {

    private final ElasticConnection elastic;

    ElasticsearchProbe(ElasticConnection elastic) {
        this.elastic = elastic;
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    public String ask() throws IOException {
        HealthStatus status = elastic.client().cluster().health().status();
        if (status == HealthStatus.Red) {
            throw new IOException("the cluster is red: data is missing");
        }
        return status.jsonValue();
    }
}
