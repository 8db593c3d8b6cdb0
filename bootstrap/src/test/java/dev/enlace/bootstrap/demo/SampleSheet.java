package dev.enlace.bootstrap.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the sheet of the sample provider, and larger ones for tests: invented people and companies over real
 * municipalities, with documents whose digits are right. The same seed gives the same sheet. {@link #main} writes the one
 * that ships.
 */
public final class SampleSheet {
    static final String HEADER = "customer.document;customer.name;customer.tradeName;customer.birthDate;customer.email;"
            + "customer.mobile;customer.whatsapp;customer.address.street;customer.address.number;"
            + "customer.address.district;customer.address.city.ibgeCode;customer.address.postalCode;planCode;monthlyPrice;"
            + "dueDay;state;contractDate;activatedOn;loyalty.months;loyalty.benefit;unifiedBilling;access.login;"
            + "access.password";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final LocalDate NEWEST_CONTRACT = LocalDate.of(2026, 9, 30);
    private static final int[] DUE_DAYS = {5, 5, 8, 10, 10, 10, 12, 15, 15, 20, 20, 25, 28, 31};

    private record Town(String ibgeCode, int areaCode, String postalCode) {}

    private record Offer(String code, String price) {}

    /** IBGE codes of neighbouring municipalities of Minas Gerais and Rio de Janeiro, their area codes and a CEP of each. */
    private static final List<Town> TOWNS = List.of(
            new Town("3171303", 31, "36570000"),
            new Town("3169901", 32, "36500000"),
            new Town("3152105", 31, "35430000"),
            new Town("3143906", 32, "36880000"),
            new Town("3115300", 32, "36770000"),
            new Town("3138401", 32, "36700000"),
            new Town("3136702", 32, "36010000"),
            new Town("3113305", 32, "36800000"),
            new Town("3139409", 33, "36900000"),
            new Town("3155801", 32, "36180000"),
            new Town("3172004", 32, "36520000"),
            new Town("3302205", 22, "28300000"));

    private static final List<Offer> OFFERS = List.of(
            new Offer("FIBRA-300", "89,90"),
            new Offer("FIBRA-500", "109,90"),
            new Offer("FIBRA-700", "139,90"),
            new Offer("FIBRA-1000", "189,90"),
            new Offer("RADIO-10", "79,90"),
            new Offer("RADIO-20", "99,90"),
            new Offer("CABO-100", "84,90"),
            new Offer("CABO-200", "104,90"));

    private static final String[] FIRST_NAMES = {
        "Ana",
        "Antônio",
        "Beatriz",
        "Bruno",
        "Camila",
        "Carlos",
        "Cláudia",
        "Daniel",
        "Débora",
        "Eduardo",
        "Fernanda",
        "Flávio",
        "Gabriela",
        "Gustavo",
        "Helena",
        "Inês",
        "João",
        "José",
        "Júlia",
        "Larissa",
        "Lúcia",
        "Luís",
        "Marcos",
        "Maria",
        "Mônica",
        "Natália",
        "Otávio",
        "Patrícia",
        "Paulo",
        "Rafael",
        "Renata",
        "Ricardo",
        "Sebastião",
        "Simone",
        "Tânia",
        "Thiago",
        "Vanessa",
        "Vinícius",
        "Vitória",
        "Wagner"
    };
    private static final String[] SURNAMES = {
        "Almeida",
        "Alves",
        "Araújo",
        "Barbosa",
        "Batista",
        "Campos",
        "Cardoso",
        "Carvalho",
        "Castro",
        "Costa",
        "Dias",
        "Duarte",
        "Fernandes",
        "Ferreira",
        "Freitas",
        "Gomes",
        "Gonçalves",
        "Lima",
        "Lopes",
        "Machado",
        "Marques",
        "Martins",
        "Melo",
        "Mendes",
        "Miranda",
        "Moreira",
        "Nascimento",
        "Nunes",
        "Oliveira",
        "Pereira",
        "Pinto",
        "Ramos",
        "Ribeiro",
        "Rocha",
        "Rodrigues",
        "Santos",
        "Silva",
        "Souza",
        "Teixeira",
        "Vieira"
    };
    private static final String[] TRADES = {
        "Padaria",
        "Mercado",
        "Farmácia",
        "Oficina",
        "Papelaria",
        "Pousada",
        "Autoescola",
        "Clínica",
        "Livraria",
        "Restaurante"
    };
    private static final String[] STREETS = {
        "Rua das Acácias", "Rua dos Ipês", "Avenida Brasil", "Rua Sete de Setembro", "Rua do Comércio",
                "Avenida Minas Gerais",
        "Rua São José", "Rua da Estação", "Travessa das Flores", "Rua Quinze de Novembro", "Rua das Palmeiras",
                "Avenida Central"
    };
    private static final String[] DISTRICTS = {
        "Centro",
        "Bela Vista",
        "São Sebastião",
        "Santo Antônio",
        "Nova Esperança",
        "Jardim das Flores",
        "Boa Vista",
        "Vila Nova"
    };

    private final Random random;

    private SampleSheet(long seed) {
        random = new Random(seed);
    }

    /** A sheet of so many customers; about one in fifteen has a second contract, which makes a line more. */
    public static List<String> lines(int customers, long seed) {
        var sheet = new SampleSheet(seed);
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (int number = 1; number <= customers; number++) {
            sheet.customer(number, lines);
        }
        return lines;
    }

    /** The sheet that ships with Enlace. */
    static String shipped() {
        return String.join("\r\n", lines(300, 2026)) + "\r\n";
    }

    /** Writes the shipped sheet; run it from the repository's root after changing this class. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(
                Path.of("bootstrap/src/main/resources/sample/contracts.csv"), shipped(), StandardCharsets.UTF_8);
    }

    private void customer(int number, List<String> lines) {
        var company = number % 11 == 0;
        var town = TOWNS.get(random.nextInt(TOWNS.size()));
        var first = pick(FIRST_NAMES);
        var last = pick(SURNAMES) + " " + pick(SURNAMES);
        var trade = pick(TRADES) + " " + pick(DISTRICTS);
        var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(365 * 55));
        var person = String.join(
                ";",
                company ? cnpj(number % 33 == 0) : cpf(),
                company ? trade + " Ltda" : first + " " + last,
                company ? trade : "",
                company ? "" : DATE.format(born),
                random.nextInt(20) == 0 ? "" : plain(company ? trade : first + "." + last) + number + "@example.com",
                // No such numbers are given out.
                String.format(Locale.ROOT, "(%d) 90%03d-%04d", town.areaCode, number / 10_000 % 1000, number % 10_000),
                random.nextInt(4) == 0 ? "não" : "sim",
                pick(STREETS),
                String.valueOf(1 + random.nextInt(1900)),
                pick(DISTRICTS),
                town.ibgeCode,
                town.postalCode);
        var login = plain(company ? trade : first + "." + last.split(" ")[0]) + "." + number;
        var twice = number % 15 == 0;
        lines.add(person + ";" + contract(login, company, twice, state(number)));
        if (twice) {
            lines.add(person + ";" + contract(login + ".2", company, true, "ACTIVE"));
        }
    }

    private static String state(int number) {
        if (number % 60 == 7) {
            return "PRE_REGISTERED";
        }
        if (number % 100 == 23) {
            return "BLOCKED_MANUAL";
        }
        return number % 150 == 41 ? "REDUCED_MANUAL" : "ACTIVE";
    }

    private String contract(String login, boolean company, boolean unified, String state) {
        var offer = OFFERS.get(Math.min(random.nextInt(OFFERS.size()), random.nextInt(OFFERS.size())));
        var waiting = state.equals("PRE_REGISTERED");
        var signed = NEWEST_CONTRACT.minusDays(waiting ? 0 : random.nextInt(900));
        var activated = signed.plusDays(1 + random.nextInt(9));
        var loyal = random.nextInt(3) > 0;
        return String.join(
                ";",
                offer.code,
                random.nextInt(6) == 0
                        ? "%d,90".formatted(Integer.parseInt(offer.price.replaceAll(",.*", "")) - 10)
                        : "",
                String.valueOf(DUE_DAYS[random.nextInt(DUE_DAYS.length)]),
                state,
                DATE.format(signed),
                waiting ? "" : DATE.format(activated),
                loyal ? company ? "24" : "12" : "",
                loyal ? "300,00" : "",
                unified ? "sim" : "",
                login,
                "senha-" + Integer.toString(100_000 + random.nextInt(900_000), 36));
    }

    private String cpf() {
        var digits = digits(9, 10);
        var all = digits + check(digits, 11);
        all += check(all, 11);
        return "%s.%s.%s-%s".formatted(all.substring(0, 3), all.substring(3, 6), all.substring(6, 9), all.substring(9));
    }

    /** With letters in the root, as the Receita gives them out since July 2026, or of digits only. */
    private String cnpj(boolean letters) {
        var base = digits(8, letters ? 36 : 10) + "0001";
        var all = base + check(base, 9);
        all += check(all, 9);
        return "%s.%s.%s/%s-%s"
                .formatted(
                        all.substring(0, 2),
                        all.substring(2, 5),
                        all.substring(5, 8),
                        all.substring(8, 12),
                        all.substring(12));
    }

    private String digits(int count, int radix) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(Character.toUpperCase(Character.forDigit(random.nextInt(radix), radix)));
        }
        return digits.toString();
    }

    private static int check(String text, int highestWeight) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int weight = 2 + (text.length() - 1 - i) % (highestWeight - 1);
            sum += (text.charAt(i) - '0') * weight;
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '.')
                .toLowerCase(Locale.ROOT);
    }
}
