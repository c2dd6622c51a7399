package io.hearth.server.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.push.bench.PushBench;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import io.hearth.server.process.ServiceAddresses;
import java.util.Map;

/** Nurture plans and sends with as many fans as a large house has; the sandbox is a process of its own. */
final class PushRoomBench implements Bench {

    /** As many as the server has. */
    private static final int CONNECTIONS = 16;

    private final Installation installation;
    private final int fans;

    PushRoomBench(Installation installation, int fans) {
        this.installation = installation;
        this.fans = fans;
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public String description() {
        return "planning, dry run and ticks of the default plan, answers and mass messages a second";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = BenchFolder.create(name());
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of());
                BenchSandbox sandbox = BenchSandbox.start(installation, fans);
                HikariDataSource dataSource = new HikariDataSource()) {
            ServiceAddresses addresses = services.await();
            dataSource.setJdbcUrl(addresses.postgres().jdbcUrl());
            dataSource.setUsername(addresses.postgres().user());
            dataSource.setPassword(addresses.postgres().password());
            dataSource.setMaximumPoolSize(CONNECTIONS);
            return new PushBench(dataSource, sandbox).run(fans);
        }
    }
}
