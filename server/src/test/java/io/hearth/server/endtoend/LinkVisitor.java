package io.hearth.server.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** WeChat's own browser in a fan's hand: it follows redirects, and tells WeChat alone who holds it. */
final class LinkVisitor {

    private final SandboxProcess sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    LinkVisitor(SandboxProcess sandbox) {
        this.sandbox = sandbox;
    }

    /** Where the fan ends up. */
    URI open(URI link, String openid) throws IOException, InterruptedException {
        URI toWeChat = redirect(link, openid);
        if (!sandbox.url().getAuthority().equals(toWeChat.getAuthority())) {
            throw new IOException("the link did not ask WeChat, but led to " + toWeChat);
        }
        return redirect(redirect(toWeChat, openid), openid);
    }

    private URI redirect(URI address, String openid) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("User-Agent", "Mozilla/5.0 MicroMessenger/8.0.50");
        if (sandbox.url().getAuthority().equals(address.getAuthority())) {
            request.header("X-Sandbox-Openid", openid);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IOException(address.getPath() + " said " + answer.statusCode() + " " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElse(""));
    }
}
