package io.hearth.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.api.Json;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.http.ApiHandler;
import io.hearth.sandbox.http.ApiRequest;
import io.hearth.sandbox.refusal.RefusedException;
import io.hearth.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Commands by method and path; a command that makes no sense answers 400 with the reason. */
public final class ControlApi implements ApiHandler {

    private static final String SECRET = "X-Sandbox-Secret";

    private final Map<String, Command> commands = new HashMap<>();
    private final @Nullable String secret;

    /**
     * @param refuseConnections stops to listen for so long
     * @param secret that every request has to bring in {@value #SECRET}; null where none is asked for
     */
    public ControlApi(World world, Consumer<Duration> refuseConnections, @Nullable String secret) {
        this.secret = secret;
        FanCommands fans = new FanCommands(world);
        commands.put("POST /control/fans", fans::add);
        commands.put("GET /control/fans", fans::list);
        commands.put("POST /control/act", fans::act);
        WitnessCommands witness = new WitnessCommands(world);
        commands.put("GET /control/ledger", witness::ledger);
        commands.put("GET /control/callbacks", witness::callbacks);
        commands.put("GET /control/jobs", witness::jobs);
        commands.put("GET /control/calls", witness::calls);
        commands.put("GET /control/time", witness::time);
        SteeringCommands steering = new SteeringCommands(world, refuseConnections);
        commands.put("POST /control/advance", steering::advance);
        commands.put("POST /control/faults", steering::inject);
        commands.put("DELETE /control/faults", steering::clearFaults);
        commands.put("POST /control/limits", steering::limit);
        commands.put("POST /control/platform_mass", steering::sendFromPlatform);
        commands.put("POST /control/templates", steering::addTemplate);
        commands.put("POST /control/end_tokens", steering::endTokens);
        CallbackCommands callbacks = new CallbackCommands(world.sender());
        commands.put("POST /control/callback_settings", callbacks::configure);
        commands.put("POST /control/verify", callbacks::verify);
        commands.put("POST /control/raw_callback", callbacks::sendRaw);
    }

    @Override
    public Answer answer(ApiRequest request) {
        if (secret != null && !isEqual(secret, request.header(SECRET))) {
            return answer(403, Json.object().put("error", SECRET + " is missing or wrong"));
        }
        Command command = commands.get(request.method() + " " + request.path());
        if (command == null) {
            return answer(404, Json.object().put("error", "no such command"));
        }
        try {
            return answer(200, command.run(request));
        } catch (RefusedException | IllegalArgumentException | IllegalStateException e) {
            return answer(400, Json.object().put("error", String.valueOf(e.getMessage())));
        }
    }

    private static boolean isEqual(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer answer(int status, JsonNode body) {
        byte[] text = body.toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(status, "application/json", Map.of(), text, status == 200);
    }
}
