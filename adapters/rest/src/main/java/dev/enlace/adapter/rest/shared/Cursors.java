package dev.enlace.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.enlace.adapter.rest.json.StrictJson;
import dev.enlace.application.shared.DeploymentKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque cursors: the last row's keys with a signature over them and the list they belong to. What we did not make ourselves never
 * reaches a query.
 */
@ApplicationScoped
public class Cursors {
    private static final int SIGNATURE = 12;
    private static final int LONGEST = 2000;
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final DeploymentKeys keys;

    Cursors(DeploymentKeys keys) {
        this.keys = keys;
    }

    String seal(List<String> position, String scope) {
        try {
            var content = StrictJson.MAPPER.writeValueAsBytes(position);
            var sealed = Arrays.copyOf(signature(content, scope), SIGNATURE + content.length);
            System.arraycopy(content, 0, sealed, SIGNATURE, content.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when it is not a cursor of this list. */
    List<String> open(String cursor, String scope) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor.length() > LONGEST ? "" : cursor);
            if (sealed.length <= SIGNATURE) {
                return null;
            }
            var content = Arrays.copyOfRange(sealed, SIGNATURE, sealed.length);
            var given = Arrays.copyOf(sealed, SIGNATURE);
            var wanted = Arrays.copyOf(signature(content, scope), SIGNATURE);
            return MessageDigest.isEqual(given, wanted) ? StrictJson.MAPPER.readValue(content, KEYS) : null;
        } catch (IllegalArgumentException | IOException e) {
            return null;
        }
    }

    private byte[] signature(byte[] content, String scope) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.derive("cursors"), "HmacSHA256"));
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
