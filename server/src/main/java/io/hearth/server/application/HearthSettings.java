package io.hearth.server.application;

import io.hearth.ingest.callback.CallbackMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every setting of the process; application.yaml explains each and names its environment variable.
 *
 * @param zone for human ideas of time: days, months, quiet hours
 * @param roles what this process does
 * @param home where Hearth is installed
 * @param workDir for what a process keeps for itself: requests and logs of segmentation, the demo's marker
 */
@ConfigurationProperties("hearth")
public record HearthSettings(
        ZoneId zone,
        Set<Role> roles,
        Path home,
        Path workDir,
        Elasticsearch elasticsearch,
        WeChat wechat,
        Callback callback,
        Links links,
        Files files,
        Segmentation segmentation) {

    /** What a process does; several processes may have the same role. */
    public enum Role {
        /** Takes WeChat's callbacks, and the links that fans open. */
        CALLBACK,
        /** Drains the inbox and the outbox, and runs segmentation. */
        INGEST,
        /** Plans and dispatches touchpoints. */
        SCHEDULER,
        /** Serves people: the API and the web pages. */
        API
    }

    /** @param indexPrefix for several installations on one cluster; empty or ending in a hyphen */
    public record Elasticsearch(URI url, String indexPrefix) {}

    /**
     * @param baseUrl another address than WeChat's, such as the sandbox's
     * @param appSecret a secret
     * @param token a secret; signs callbacks
     * @param keepCallbacks how long a handled callback stays in the inbox, so that a lost index can be filled again
     * @param limits of kinds of calls, by the name that the gateway has for them, where they are not WeChat's usual ones
     */
    public record WeChat(
            @Nullable URI baseUrl,
            String appId,
            String appSecret,
            String token,
            Duration keepCallbacks,
            @DefaultValue Map<String, Limit> limits) {}

    /**
     * How often a kind of call may be made.
     *
     * @param perMinute 0 for no limit
     */
    public record Limit(int perDay, @DefaultValue("0") int perMinute) {}

    /**
     * How callbacks are received and kept.
     *
     * @param mode as the account is set in WeChat's console
     * @param aesKey a secret: the EncodingAESKey of WeChat's console
     * @param formerAesKey a secret: the one before, while WeChat may still use it
     * @param window how far a request's timestamp may be from our clock
     * @param mostWaiting callbacks that may wait for their commit; beyond it they are refused with 503
     * @param inboxKey a secret: bodies rest encrypted with it
     * @param formerInboxKeys secrets: those of bodies that were kept earlier
     */
    public record Callback(
            CallbackMode mode,
            String aesKey,
            String formerAesKey,
            Duration window,
            int mostWaiting,
            String inboxKey,
            List<String> formerInboxKeys) {

        /** Threads that are left to people, whatever callbacks wait. */
        private static final int FOR_PEOPLE = 16;

        /**
         * Each callback that waits holds a thread of the server.
         *
         * @throws IllegalArgumentException if too few threads would be left, or no callback may wait
         */
        Callback requireRoomBeside(int threads) {
            int most = threads - FOR_PEOPLE;
            if (mostWaiting < 1 || mostWaiting > most) {
                throw new IllegalArgumentException("hearth.callback.most-waiting (HEARTH_CALLBACKS_WAITING) is "
                        + mostWaiting + ", but must be from 1 to " + most + ": server.tomcat.threads.max is " + threads
                        + ", of which " + FOR_PEOPLE + " are for people");
            }
            return this;
        }

        /** Keeps the secrets out of logs. */
        @Override
        public String toString() {
            return "Callback[mode=" + mode + ", window=" + window + "]";
        }
    }

    /**
     * @param baseUrl what stands before {@code /t/…}: where fans reach this installation; no trailing slash
     * @param allowedHosts where tracked links may lead, exactly, with the port where it is not the scheme's own
     * @param opensPerMinute by one address
     */
    public record Links(URI baseUrl, @DefaultValue Set<String> allowedHosts, int opensPerMinute) {}

    /** @param phoneKey a secret, base64 of 32 bytes; people whom a file knows by phone number alone are kept under it */
    public record Files(@DefaultValue("") String phoneKey) {}

    /**
     * @param rollupDir for daily rollups, a folder or a URL that Hadoop knows; several machines must all see it
     * @param every how often to look whether a run is due
     * @param master a Spark master
     * @param stay how long the process of a local run waits for the next one; zero for not at all
     */
    public record Segmentation(String rollupDir, Duration every, String master, Duration stay) {}
}
