package dev.enlace.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect issuer as far as a resource server sees one: its configuration (OpenID Connect Discovery 1.0, section 4) and
 * its keys (RFC 7517), which may be exchanged. What it signs is up to the test.
 */
public class LocalIssuer implements QuarkusTestResourceLifecycleManager {
    static final String AUDIENCE = "enlace-api";
    /** A test profile loads this class anew; only system properties are there for all of them. */
    private static final String URL = "enlace.test.issuer";

    private static final String KEY = "enlace.test.issuer.key";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(URL) == null) {
            rotate();
            serve();
        }
        return Map.of("enlace.oidc.issuer", System.getProperty(URL), "enlace.oidc.audience", AUDIENCE);
    }

    @Override
    public void stop() {}

    /** Claims of a token that is valid for five minutes. */
    static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(System.getProperty(URL));
        claims.setAudience(AUDIENCE, "account");
        claims.setSubject("4f1c-" + System.nanoTime());
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        return claims;
    }

    static String sign(JwtClaims claims) {
        return sign(claims, key());
    }

    static String sign(JwtClaims claims, RsaJsonWebKey with) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with.getPrivateKey());
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        return compact(signature);
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with another key from now on, and publishes it alone. */
    static void rotate() {
        var next = newKey("key-" + System.nanoTime());
        System.setProperty(KEY, next.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    }

    static RsaJsonWebKey key() {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/provedor";
            System.setProperty(URL, url);
            server.createContext(
                    "/realms/provedor/.well-known/openid-configuration",
                    exchange -> answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(url, url)));
            server.createContext(
                    "/realms/provedor/keys",
                    exchange -> answer(
                            exchange, new JsonWebKeySet(key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
