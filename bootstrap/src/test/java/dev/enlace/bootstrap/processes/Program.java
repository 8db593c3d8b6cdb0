package dev.enlace.bootstrap.processes;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A process of the packaged program, on a database of the test's, called by REST as an administrator. */
final class Program {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOGS = Path.of("target", "processes");
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");
    private static final String PASSWORD = "a-test-password";

    final String name;
    private final Process process;
    private final Path log;
    private String address = "";
    private String token = "";

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts it, and does not wait; {@link #ready} does. Its sessions in the database bear its name. */
    static Program start(String name, TestDatabase database) throws IOException {
        var log = Files.createDirectories(LOGS).resolve(database.name + "-" + name + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("ENLACE_") || key.startsWith("QUARKUS_"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.url() + "?ApplicationName=" + name,
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.server().user(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        database.server().password(),
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "ENLACE_SIMULATION",
                        "true",
                        "ENLACE_NOTICES_TICK",
                        "1s",
                        "ENLACE_ADMIN_PASSWORD",
                        PASSWORD));
        return new Program(name, builder.start(), log);
    }

    Program ready() throws Exception {
        Wait.until("the address of " + name + ", see " + log, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " does not start:\n" + text());
            }
            var found = ADDRESS.matcher(text());
            if (found.find()) {
                address = found.group(1);
            }
            return !address.isEmpty();
        });
        token = post("/v1/auth/token", Map.of("username", "admin", "password", PASSWORD))
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        return this;
    }

    private String text() throws IOException {
        return Files.readString(log);
    }

    Response post(String path, Object body) {
        return call().contentType("application/json").body(body).post(path);
    }

    /** The job that a sheet of contracts becomes. */
    String imports(List<String> lines) {
        return call().contentType("text/csv; charset=UTF-8")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/contracts")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    void patch(String path, Object change) {
        var etag = call().get(path).header("ETag");
        call().contentType("application/json")
                .header("If-Match", etag)
                .body(change)
                .patch(path)
                .then()
                .statusCode(200);
    }

    JsonPath get(String path) {
        return call().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Waits until a job ends. */
    JsonPath finished(String job) throws Exception {
        Wait.until("end of job " + job, () -> get("/v1/jobs/" + job).get("endedAt") != null);
        return get("/v1/jobs/" + job);
    }

    private RequestSpecification call() {
        var call = given().baseUri(address).header("Idempotency-Key", UUID.randomUUID());
        return token.isEmpty() ? call : call.auth().oauth2(token);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator would. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
