package dev.enlace.adapter.rest.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** What a token says of itself before anybody checked it. */
final class Jwts {
    private Jwts() {}

    /** The {@code iss} it claims; blank when it is no JWT or claims none. */
    static String issuer(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            var claims =
                    JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            return claims.get("iss") instanceof String issuer ? issuer : "";
        } catch (IllegalArgumentException | JoseException e) {
            return "";
        }
    }
}
