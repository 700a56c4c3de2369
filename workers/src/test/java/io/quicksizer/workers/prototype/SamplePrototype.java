package io.quicksizer.workers.prototype;

import io.quicksizer.workers.catalogue.LineItemEntry;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in the form of the prototype, with ordinary engagements and some of each kind that does not fit. */
final class SamplePrototype {
    static final int ORDINARY = 60;
    private static final List<String> SIZES = List.of("S", "M", "L", "N/A", "Custom");

    private final JdbcClient jdbc;
    private final List<LineItemEntry> items;
    private final Random random = new Random(20_260_302);
    private int row;

    SamplePrototype(JdbcClient jdbc, PublishedCatalogue catalogue) {
        this.jdbc = jdbc;
        this.items = catalogue.portfolio();
        jdbc.sql("""
                create table "User" (id text primary key, email text, name text, role text);
                create table "Engagement" (
                  id text primary key, name text, customer text, opportunity text, notes text, owner text,
                  "durationYears" int, "spreadY1" float8, "spreadY2" float8, "spreadY3" float8, "spreadY4" float8,
                  "spreadY5" float8, "updatedAt" timestamp default now());
                create table "EngagementSelection" (
                  id serial primary key, "engagementId" text, "rowKey" text, size text, "customDays" float8);
                create table "EngagementScenarioService" (
                  id serial primary key, "engagementId" text, "rowKey" text, "serviceId" text, "serviceName" text,
                  days float8, note text);
                """).update();
    }

    void fill() {
        person("u1", "Paula.Planner@Example.com", "Paula Planner");
        person("u2", "max@example.com", "");
        person("u3", "not a name", "Nobody");
        for (int n = 0; n < ORDINARY; n++) {
            ordinary("e" + n);
        }
        engagement("no-owner", "Orphan", "Northwind", "u9", 1, 100.0);
        engagement("no-customer", "Nameless customer", "", "u1", 1, 100.0);
        engagement("no-name", "", "Northwind", "u1", 1, 100.0);
        engagement("long-name", "x".repeat(300), "Northwind", "u1", 1, 100.0);
        engagement("not-whole", "Spread of 90", "Northwind", "u1", 3, 45.0, 30.0, 15.0);
        engagement("all-zero", "Spread of nothing", "Northwind", "u1", 2, 0.0, 0.0);
        engagement("not-a-number", "Spread that is no number", "Northwind", "u1", 2, Double.NaN, 50.0);
        engagement("negative", "Spread below zero", "Northwind", "u1", 2, -10.0, 110.0);
        engagement("beyond", "Spread after its end", "Northwind", "u1", 2, 50.0, 50.0, 10.0);
        engagement("long", "Nine years", "Northwind", "u1", 9, 50.0, 50.0);
        awkwardChoices();
    }

    private void awkwardChoices() {
        String first = items.getFirst().sourceRow().orElseThrow().toString();
        engagement("choices", "Choices that do not fit", "Northwind", "u2", 1, 100.0);
        selection("choices", "9999", "M", null);
        selection("choices", "9998", "Custom", 500.0);
        selection("choices", first, "M", null);
        selection("choices", "row-" + first, "L", null);
        selection("choices", items.get(1).name(), "XXL", null);
        engagement("custom", "Custom services that do not fit", "Northwind", "u2", 1, 100.0);
        selection("custom", first, "Custom", 60.0);
        service("custom", first, "no-such-id", "Something else", 20.0);
        service("custom", first, null, "Too small", 0.5);
        service("custom", first, null, "Endless", Double.POSITIVE_INFINITY);
        service("custom", first, null, "something ELSE", 15.0);
        service("custom", items.get(2).sourceRow().orElseThrow().toString(), null, "Not custom", 15.0);
        engagement("bare", "Custom days without services", "Northwind", "u2", 1, 100.0);
        selection("bare", first, "Custom", 42.5);
        engagement("bare-small", "Too few custom days", "Northwind", "u2", 1, 100.0);
        selection("bare-small", first, "Custom", 0.5);
        engagement("empty", "Nothing chosen", "Northwind", "u2", 1, 100.0);
    }

    private void ordinary(String id) {
        boolean three = random.nextBoolean();
        if (three) {
            engagement(id, "Engagement " + id, "Customer " + random.nextInt(40), "u1", 3, 50.0, 25.0, 25.0);
        } else {
            engagement(id, "Engagement " + id, "Müller & Söhne", "u2", 1, 100.0);
        }
        for (LineItemEntry item : items) {
            String size = SIZES.get(random.nextInt(SIZES.size()));
            if (random.nextInt(3) > 0 && fits(item, size)) {
                choose(id, item, size);
            }
        }
    }

    private void choose(String id, LineItemEntry item, String size) {
        String rowKey = item.sourceRow().orElseThrow().toString();
        if (!size.equals("Custom")) {
            selection(id, rowKey, size, null);
            return;
        }
        double sum = 0;
        for (int n = 0; n <= random.nextInt(3); n++) {
            double days = 10 + random.nextInt(200) / 2.0;
            service(id, rowKey, null, "Service " + n, days);
            sum += days;
        }
        selection(id, rowKey, size, sum);
    }

    /** The prototype showed the figure of the main sheet; where a scenario says something else, so does the product. */
    private static boolean fits(LineItemEntry item, String size) {
        return switch (size) {
            case "N/A", "Custom" -> true;
            default -> {
                Size known = Size.valueOf(size);
                yield item.days().at(known).isPresent()
                        && item.days()
                                .at(known)
                                .equals(java.util.Optional.ofNullable(
                                        item.stated().get(known)));
            }
        };
    }

    private void person(String id, String email, String name) {
        jdbc.sql("insert into \"User\" values (?, ?, ?, 'ADMIN')")
                .params(id, email, name)
                .update();
    }

    private void engagement(String id, String name, String customer, String owner, int years, double... spread) {
        jdbc.sql("""
                        insert into "Engagement" (id, name, customer, opportunity, notes, owner, "durationYears",
                          "spreadY1", "spreadY2", "spreadY3", "spreadY4", "spreadY5")
                        values (?, ?, ?, null, 'from before', ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, name, customer, owner, years)
                .params(year(spread, 0), year(spread, 1), year(spread, 2), year(spread, 3), year(spread, 4))
                .update();
    }

    private static double year(double[] spread, int index) {
        return index < spread.length ? spread[index] : 0;
    }

    private void selection(String id, String rowKey, String size, @Nullable Double customDays) {
        row++;
        jdbc.sql("insert into \"EngagementSelection\" values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(row, id, rowKey, size, customDays))
                .update();
    }

    private void service(String id, String rowKey, @Nullable String serviceId, String name, double days) {
        row++;
        jdbc.sql("insert into \"EngagementScenarioService\" values (?, ?, ?, ?, ?, ?, null)")
                .params(java.util.Arrays.asList(row, id, rowKey, serviceId, name, days))
                .update();
    }
}
