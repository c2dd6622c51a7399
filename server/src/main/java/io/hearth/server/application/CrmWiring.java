package io.hearth.server.application;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.CodeMaker;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.crm.postgres.DatabaseClock;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.server.schedule.CrmTriggers;
import io.hearth.wechat.code.QrCodes;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** People and deals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrmSettings.class)
class CrmWiring {

    /** @throws IllegalStateException if the keys are not those under which the database's numbers are kept */
    @Bean
    CrmRoom crmRoom(
            DataSource dataSource,
            CrmSettings crm,
            HearthSettings settings,
            HumanTime humanTime,
            Optional<QrCodes> codes) {
        VaultKeys keys = crm.areGiven()
                ? VaultKeys.parse(crm.vaultKeys(), crm.indexKey())
                : new VaultKeyFile(settings.workDir()).loadOrCreate();
        CodeMaker maker = scene -> codes.flatMap(
                        wechat -> wechat.permanent(scene).value())
                .map(code -> new CodeMaker.Code(code.ticket(), code.picture().toString()));
        CrmRoom room = new CrmRoom(dataSource, keys, humanTime, new DatabaseClock(dataSource), maker);
        room.vault().check();
        return room;
    }

    /** Only processes with this role assign what is left over. */
    @Configuration(proxyBeanMethods = false)
    @OnRole(Role.SCHEDULER)
    @Import(CrmTriggers.class)
    static class Ticking {}
}
