package io.linknet.procurement.importing.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportProblem;
import io.linknet.procurement.importing.entity.Mapping;
import io.linknet.procurement.importing.entity.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One passage through a file, from its headings to its last row. */
final class ImportRun {

    /** Rows given to an intake at once. */
    static final int BATCH = 200;

    private static final int SHOWN = 60;

    private final ImportTarget target;
    private final ImportTarget.Intake intake;
    private final Mapping mapping;
    private final boolean write;
    private final Listener listener;

    private final Map<String, Cells> cells = new TreeMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final List<ImportRow> batch = new ArrayList<>();
    private final Map<Integer, List<String>> raw = new HashMap<>();
    private List<String> headings = List.of();
    private FileFormat format = FileFormat.CSV;
    private Tally tally = Tally.NONE;

    ImportRun(ImportTarget target, ImportTarget.Intake intake, Mapping mapping, boolean write, Listener listener) {
        this.target = target;
        this.intake = intake;
        this.mapping = mapping;
        this.write = write;
        this.listener = listener;
    }

    /** Hears what becomes of the rows. */
    interface Listener {

        /** A row is not taken. */
        void fault(int row, int ordinal, String heading, String cell, DomainRuleViolation why);

        /** So many rows are done. */
        void done(Tally soFar);
    }

    /** Goes through the file once, twice when rows refer to each other. */
    Tally through(TableFile file) throws IOException {
        format = file.format();
        for (var field : target.fields()) {
            var source = mapping.fields().get(field.name());
            if (source != null) {
                cells.put(field.name(), new Cells(field, source, mapping.absent(), format));
            }
        }
        if (mapping.fields().values().stream().anyMatch(it -> it.reference() != null)) {
            file.read((number, row) -> collectKey(row));
            headings = List.of();
        }
        file.read((number, row) -> row(number, row));
        flush();
        return tally;
    }

    private boolean isHeading(List<String> row) {
        if (!headings.isEmpty()) {
            return false;
        }
        headings = Headings.of(row);
        for (var index = 0; index < headings.size(); index++) {
            columns.put(headings.get(index), index);
        }
        return true;
    }

    private void collectKey(List<String> row) {
        if (!isHeading(row)) {
            keys.add(cell(target.key().get(0), row).strip());
        }
    }

    private void row(int number, List<String> row) {
        if (isHeading(row)) {
            return;
        }
        var stray = stray(row);
        if (stray.isPresent()) {
            report(number, row, List.of(stray.get()));
            return;
        }
        var read = read(number, row);
        if (read.isPresent()) {
            batch.add(read.get());
            raw.put(number, row);
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Separated values that no heading stands above: a separator too many has moved the cells of the row. */
    private Optional<DomainRuleViolation> stray(List<String> row) {
        if (format != FileFormat.CSV || row.size() <= headings.size()) {
            return Optional.empty();
        }
        return row.subList(headings.size(), row.size()).stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> ImportProblem.ROW_IS_LONGER.because(
                        Integer.toString(headings.size()), cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN)));
    }

    /** The row, if each of its cells could be read. */
    private Optional<ImportRow> read(int number, List<String> row) {
        var values = new TreeMap<String, String>();
        var references = new TreeMap<String, String>();
        var faults = new ArrayList<DomainRuleViolation>();
        for (var field : target.fields()) {
            var reader = cells.get(field.name());
            if (reader == null) {
                continue;
            }
            try {
                read(reader, cell(field.name(), row), values, references);
            } catch (DomainRuleViolation unreadable) {
                faults.add(unreadable);
            }
        }
        if (faults.isEmpty()) {
            rowFault(number, values).ifPresent(faults::add);
        }
        report(number, row, faults);
        return faults.isEmpty() ? Optional.of(new ImportRow(number, values, references)) : Optional.empty();
    }

    private void read(Cells reader, String cell, Map<String, String> values, Map<String, String> references) {
        var field = reader.field();
        var key = reader.pointsTo(cell);
        if (key.isPresent()) {
            requireKnown(field, key.get());
            references.put(field.name(), key.get());
            return;
        }
        var value = reader.value(cell);
        value.ifPresent(it -> values.put(field.name(), it));
        if (value.isEmpty() && field.required()) {
            throw ImportProblem.CELL_MISSING.at("/" + field.name());
        }
    }

    private void requireKnown(ImportField field, String key) {
        if (!keys.contains(key) && !intake.knows(key)) {
            throw ImportProblem.CELL_POINTS_NOWHERE.at("/" + field.name(), key);
        }
    }

    private Optional<DomainRuleViolation> rowFault(int number, Map<String, String> values) {
        var key =
                target.key().stream().map(name -> values.getOrDefault(name, "")).collect(Collectors.joining("\u001F"));
        var earlier = seen.putIfAbsent(key, number);
        return earlier == null
                ? Optional.empty()
                : Optional.of(
                        ImportProblem.ROW_LISTED_TWICE.at("/" + target.key().get(0), Integer.toString(earlier)));
    }

    private void flush() {
        if (!batch.isEmpty()) {
            var results = intake.take(List.copyOf(batch), write);
            for (var index = 0; index < results.size(); index++) {
                settle(batch.get(index), results.get(index));
            }
            batch.clear();
            raw.clear();
        }
        listener.done(tally);
    }

    private void settle(ImportRow row, RowResult result) {
        var refusal = result.refusal();
        if (refusal == null) {
            tally = tally.plus(result.counts());
        } else {
            report(row.number(), requireNonNull(raw.get(row.number())), List.of(refusal));
        }
    }

    private void report(int number, List<String> row, Collection<DomainRuleViolation> faults) {
        var ordinal = 0;
        for (var fault : faults) {
            var field = fault.pointer().replaceFirst("^/", "");
            listener.fault(number, ++ordinal, heading(field), cell(field, row), fault);
        }
        if (!faults.isEmpty()) {
            tally = tally.plus(new Tally(0, 0, 0, 1));
        }
    }

    private String heading(String field) {
        var source = mapping.fields().get(field);
        return source == null || source.column() == null ? "" : source.column();
    }

    /** What stands in the row for a field: the cell of its column, or the constant. */
    private String cell(String field, List<String> row) {
        var source = mapping.fields().get(field);
        if (source == null) {
            return "";
        }
        var constant = source.constant();
        if (constant != null) {
            return constant;
        }
        var column = columns.get(source.column());
        return column == null || column >= row.size() ? "" : row.get(column);
    }
}
