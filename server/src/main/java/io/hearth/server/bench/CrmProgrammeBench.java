package io.hearth.server.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.crm.bench.BenchSizes;
import io.hearth.crm.bench.CrmBench;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import io.hearth.server.process.ServiceAddresses;
import java.util.Map;

/** The referral programme with as much in it as its times are promised for. */
final class CrmProgrammeBench implements Bench {

    private final Installation installation;

    CrmProgrammeBench(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public String description() {
        return "registering a referral, a month's and a quarter's figures, and the replay of all deals";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = BenchFolder.create(name());
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of());
                HikariDataSource dataSource = new HikariDataSource()) {
            ServiceAddresses addresses = services.await();
            dataSource.setJdbcUrl(addresses.postgres().jdbcUrl());
            dataSource.setUsername(addresses.postgres().user());
            dataSource.setPassword(addresses.postgres().password());
            return new CrmBench(dataSource).run(BenchSizes.PROMISED);
        }
    }
}
