package io.linknet.portal.datacatalogue.control;

import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.portal.datacatalogue.entity.ClassifiedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The data catalogue as it was when the portal was built: {@code docs/data-catalogue.csv}, whose values hold no comma. */
@ApplicationScoped
public class DataFields {

    private static final String FILE = "/data-catalogue.csv";
    private static final String HEADING = "service,";
    private static final List<ClassifiedField> ALL = read();

    /** By service, feature, type and name. */
    public List<ClassifiedField> all() {
        return ALL;
    }

    private static List<ClassifiedField> read() {
        var file = DataFields.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is not in the archive");
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith(HEADING))
                    .map(DataFields::field)
                    .sorted(Comparator.comparing(ClassifiedField::key))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ClassifiedField field(String line) {
        var cells = line.split(",", -1);
        return new ClassifiedField(
                cells[0],
                cells[1],
                cells[2],
                cells[4].equals("-") ? cells[3] : cells[4],
                cells[5],
                DataClass.valueOf(constant(cells[6])),
                Arrays.stream(cells[7].split(" "))
                        .filter(mark -> !mark.isEmpty())
                        .map(mark -> Mark.valueOf(constant(mark)))
                        .toList(),
                Holder.valueOf(constant(cells[8])),
                cells[9].isEmpty() ? Purpose.NONE : Purpose.valueOf(constant(cells[9])),
                List.of(cells[10].split("; ")));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
