package io.hearth.server.application;

import io.hearth.api.user.FanDoor;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.CodeMaker;
import io.hearth.crm.entry.CentreEntry;
import io.hearth.crm.event.ClientWatch;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.crm.postgres.DatabaseClock;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.link.LinkSettings;
import io.hearth.ingest.scene.SceneDrain;
import io.hearth.server.application.HearthSettings.Role;
import io.hearth.server.schedule.CrmTriggers;
import io.hearth.wechat.code.QrCodes;
import io.hearth.wechat.login.OAuth;
import io.hearth.wechat.menu.Menus;
import java.net.URI;
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

    @Bean
    VaultKeys vaultKeys(CrmSettings crm, HearthSettings settings) {
        return crm.areGiven()
                ? VaultKeys.parse(crm.vaultKeys(), crm.indexKey())
                : new VaultKeyFile(settings.workDir()).loadOrCreate();
    }

    /** @throws IllegalStateException if the keys are not those under which the database's numbers are kept */
    @Bean
    CrmRoom crmRoom(
            DataSource dataSource, VaultKeys keys, HumanTime humanTime, Optional<QrCodes> codes, ClientWatch watch) {
        CodeMaker maker = scene -> codes.flatMap(
                        wechat -> wechat.permanent(scene).value())
                .map(code -> new CodeMaker.Code(
                        code.ticket(), code.picture().toString(), code.content().toString()));
        CrmRoom room = new CrmRoom(dataSource, keys, humanTime, new DatabaseClock(dataSource), maker, watch);
        room.vault().check();
        return room;
    }

    @Bean
    CentreEntry centreEntry(Menus menus, LinkSettings links, CrmRoom crm, DataSource dataSource) {
        URI page = URI.create(links.baseUrl() + FanDoor.PAGES);
        return new CentreEntry(menus, page, crm.database(), new DatabaseClock(dataSource));
    }

    /** Who came through a broker's code is that broker's. */
    @Bean
    SceneDrain sceneDrain(DataSource dataSource, CrmRoom crm) {
        return new SceneDrain(dataSource, crm.brokerDesk()::fanCame);
    }

    /** The door of the brokers' pages, in the fans' own browser. */
    @Bean
    FanDoor fanDoor(OAuth oauth, LinkSettings links) {
        return new WeChatDoor(oauth, URI.create(links.baseUrl() + FanDoor.WAY_BACK));
    }

    private record WeChatDoor(OAuth oauth, URI wayBack) implements FanDoor {

        @Override
        public Optional<URI> address(String state) {
            return oauth.authorisation(wayBack, state);
        }

        @Override
        public Optional<OpenId> openIdOf(String code) {
            return oauth.openIdOf(code).value();
        }
    }

    /** Only processes with this role assign what is left over. */
    @Configuration(proxyBeanMethods = false)
    @OnRole(Role.SCHEDULER)
    @Import(CrmTriggers.class)
    static class Ticking {}
}
