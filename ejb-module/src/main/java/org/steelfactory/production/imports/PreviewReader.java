package org.steelfactory.production.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.steelfactory.production.csv.CsvReader;
import org.steelfactory.production.csv.CsvRecord;
import org.steelfactory.production.csv.Delimiter;
import org.steelfactory.production.csv.FileFault;
import org.steelfactory.production.csv.FileFaultException;
import org.steelfactory.production.csv.TextInput;
import org.steelfactory.production.imports.ImportPreview.Column;
import org.steelfactory.production.imports.ImportPreview.Source;
import org.steelfactory.shared.InvalidInputException;

/** Reads the first lines of a file. */
final class PreviewReader {

    private static final int ROWS = 5;

    private final Path file;

    PreviewReader(Path file) {
        this.file = file;
    }

    /** @param remembered the settings that go with a header, as parameters */
    ImportPreview read(long id, Function<List<String>, Optional<Map<String, String>>> remembered) {
        try (TextInput text = new TextInput(Files.newInputStream(file));
                BufferedReader characters = new BufferedReader(text)) {
            char delimiter = Delimiter.of(characters);
            CsvReader csv = new CsvReader(characters, delimiter);
            List<String> header = csv.next()
                    .map(CsvRecord::fields)
                    .orElseThrow(() -> new FileFaultException(FileFault.EMPTY_FILE, "The file is empty."));
            Optional<ImportSettings> known = remembered.apply(header).map(ImportSettings::of);
            return new ImportPreview(
                    id,
                    columns(header, known),
                    rows(csv),
                    delimiter,
                    header.stream()
                            .flatMap(name -> HeaderName.of(name).unit().stream())
                            .findFirst(),
                    known.orElse(ImportSettings.DEFAULT),
                    known.isPresent());
        } catch (FileFaultException e) {
            throw new InvalidInputException("file", e.fault().name(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The file of import " + id + " can't be read", e);
        }
    }

    private static List<List<String>> rows(CsvReader csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < ROWS) {
            Optional<CsvRecord> row = csv.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get().fields());
        }
        return rows;
    }

    private static List<Column> columns(List<String> header, Optional<ImportSettings> known) {
        Map<ImportField, Integer> byName = ColumnPlan.proposed(header);
        return IntStream.range(0, header.size())
                .mapToObj(place -> column(header.get(place), place, byName, known))
                .toList();
    }

    private static Column column(
            String name, int place, Map<ImportField, Integer> byName, Optional<ImportSettings> known) {
        Optional<ImportField> declared = known.flatMap(settings -> settings.columns().entrySet().stream()
                .filter(column -> column.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst());
        if (declared.isPresent()) {
            return new Column(name, declared, Source.REMEMBERED);
        }
        Optional<ImportField> named = byName.entrySet().stream()
                .filter(column -> column.getValue() == place)
                .map(Map.Entry::getKey)
                .filter(field -> known.isEmpty() || !known.get().columns().containsKey(field))
                .findFirst();
        return new Column(name, named, named.isPresent() ? Source.NAME : Source.NONE);
    }
}
