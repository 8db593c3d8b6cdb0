package dev.enlace.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The page behind the link, in a real browser of a telephone's size. Pictures of it lie in {@code target/pages}. */
@QuarkusTest
class AcceptancePageTest {
    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private static ChromeDriver browser;

    @TestHTTPResource("/")
    URL server;

    @Inject
    Forms forms;

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(
                BROWSER.canExecute() && DRIVER.canExecute(),
                "no browser: the page is not tried. Debian has it: apt-get install chromium chromium-driver");
        var options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=pt-BR");
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 1.0, "touch", true)));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_customer_reads_asks_for_a_code_and_accepts() throws IOException {
        var contract = asking(Map.of("channels", List.of("EMAIL", "SMS")));
        var token = Asked.link(contract);
        browser.get(server + "acceptance/" + token);
        Asked.await(() -> shown("offer") ? true : null);
        assertThat(text("provider")).isNotBlank();
        assertThat(text("contract")).startsWith("nº ");
        assertThat(browser.findElements(By.cssSelector("#ways label")))
                .extracting(WebElement::getText)
                .containsExactly("E-mail: c***@exemplo.com.br", "SMS: *******4567");
        browser.switchTo().frame("paper");
        Asked.await(() -> browser.findElements(By.tagName("h1")).isEmpty() ? null : true);
        assertThat(browser.findElement(By.tagName("body")).getText()).contains("Cláusula 12ª", "CONTRATANTE");
        assertThat(browser.findElement(By.tagName("h1")).getCssValue("text-align"))
                .isEqualTo("center");
        browser.switchTo().defaultContent();
        assertThat(overflow()).isFalse();
        picture("offer");

        press("accept");
        assertThat(alert()).isEqualTo("Informe o nome completo.");
        type("name", "Fulano da Silva");
        press("accept");
        assertThat(alert()).contains("código de 6 dígitos");
        int before = Asked.texts(contract, "ACCEPTANCE_CODE").size();
        press("send");
        Asked.await(() -> text("sent").startsWith("Código enviado para") ? true : null);
        var code = Asked.lastCode(contract, before);
        type("code", code.equals("111111") ? "222222" : "111111");
        press("accept");
        assertThat(alert()).contains("concorda");
        press("agree");
        press("accept");
        Asked.await(() -> alert().contains("não confere") ? true : null);
        picture("wrong-code");
        type("code", code);
        press("accept");
        Asked.await(() -> shown("done") ? true : null);
        assertThat(text("done")).contains("Contrato aceito");
        assertThat(overflow()).isFalse();
        picture("done");
        Api.admin()
                .get(contract + "/acceptance")
                .then()
                .body("status", is("ACCEPTED"))
                .body("request.evidence.name", is("Fulano da Silva"))
                .body("request.evidence.userAgent", containsString("Chrome"));
        complaints();

        browser.get(server + "acceptance/" + token);
        Asked.await(() -> alert().contains("já foi aceito") ? true : null);
        assertThat(shown("offer")).isFalse();
        picture("used");
    }

    @Test
    void without_a_code_asked_for_none_is_shown() {
        var contract = asking(Map.of("askCode", false));
        browser.get(server + "acceptance/" + Asked.link(contract));
        Asked.await(() -> shown("offer") ? true : null);
        assertThat(shown("code-part")).isFalse();
        type("name", "Fulano da Silva");
        press("agree");
        press("accept");
        Asked.await(() -> shown("done") ? true : null);
        complaints();
    }

    @Test
    void every_field_has_a_label_and_the_page_a_language() {
        browser.get(server + "acceptance/" + Asked.link(asking(Map.of())));
        Asked.await(() -> shown("offer") ? true : null);
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("pt-BR");
        for (var field : browser.findElements(By.cssSelector("input"))) {
            var id = field.getDomAttribute("id");
            assertThat(browser.findElements(By.cssSelector("label[for='" + id + "']")))
                    .as(id)
                    .hasSize(1);
        }
        for (var target : browser.findElements(By.cssSelector("button, input[type=text]"))) {
            assertThat(target.getSize().getHeight()).isGreaterThanOrEqualTo(44);
        }
        assertThat(browser.findElement(By.id("paper")).getDomAttribute("title")).isNotBlank();
    }

    @Test
    void a_contract_that_tries_to_run_something_runs_nothing() {
        var customer = Api.admin()
                .body(Map.of(
                        "type",
                        "PERSON",
                        "name",
                        "<img src=x onerror=\"top.document.title='roubado'\">",
                        "document",
                        Fixtures.cpf(),
                        "contacts",
                        List.of(Map.of("channel", "EMAIL", "value", "x@example.com")),
                        "address",
                        Map.of("street", "Rua", "city", Map.of("ibgeCode", "4205407"))))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var contract = forms.created(forms.form("customerId", customer)).replaceFirst("^https?://[^/]+", "");
        browser.get(server + "acceptance/" + Asked.link(contract));
        Asked.await(() -> shown("offer") ? true : null);
        assertThat(text("customer")).startsWith("<img");
        browser.switchTo().frame("paper");
        Asked.await(() -> browser.findElements(By.tagName("h1")).isEmpty() ? null : true);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
        browser.switchTo().defaultContent();
        assertThat(browser.getTitle()).isEqualTo("Aceite de contrato");
        complaints();
    }

    private String asking(Map<String, ?> configuration) {
        var form = forms.form();
        form.put("acceptanceConfigurationId", Asked.configuration(configuration));
        return forms.created(form).replaceFirst("^https?://[^/]+", "");
    }

    private static boolean shown(String id) {
        return browser.findElement(By.id(id)).isDisplayed();
    }

    private static String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    private static String alert() {
        return text("alert");
    }

    private static void press(String id) {
        var element = browser.findElement(By.id(id));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private static void type(String id, String what) {
        var field = browser.findElement(By.id(id));
        field.clear();
        field.sendKeys(what);
    }

    private static boolean overflow() {
        return (Boolean) browser.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What the browser complained of: refused by the content security policy, or failed in the script. */
    private static void complaints() {
        var complaints = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(Object::toString)
                .filter(line -> !line.contains("status of 4") && !line.contains("favicon"))
                .toList();
        assertThat(complaints).isEmpty();
    }

    private static void picture(String name) throws IOException {
        browser.executeScript("window.scrollTo(0, 0)");
        var shot = (Map<?, ?>) browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(
                Files.createDirectories(Path.of("target/pages")).resolve(name + ".png"),
                Base64.getDecoder().decode((String) shot.get("data")));
    }
}
