package org.steelfactory.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteelWorksGeneratorTest {

    private final SteelWorksGenerator works = SteelWorks.year(7);

    @Test
    void theWorksHasThirteenMachinesFromBlastFurnaceToGalvanizingLine() {
        assertThat(works.machines())
                .extracting(WorksMachine::name)
                .containsExactly(
                        "BF-1", "BF-2", "BOF-1", "BOF-2", "BOF-3", "CC-1", "CC-2", "CC-3", "HSM-1", "CM-1", "CM-2",
                        "GAL-1", "GAL-2");
    }

    @Test
    void machinesOfATypeDifferByNoMoreThanTheirSpread() {
        assertThat(works.machines()).allSatisfy(machine -> {
            MachineType.Pace pace = machine.type().pace();
            assertThat(machine.idealRate() / pace.idealRate()).isBetween(1 - pace.spread(), 1 + pace.spread());
        });
        assertThat(works.machines().get(0).idealRate())
                .isNotEqualTo(works.machines().get(1).idealRate());
    }

    @Test
    void aYearIsThreeShiftsADayForEachMachineInTheOrderOfTime() {
        List<ShiftRow> rows = works.shifts().map(LabelledShift::row).toList();

        assertThat(rows).hasSize(14_235);
        assertThat(rows.subList(0, 13)).extracting(ShiftRow::shift).containsOnly(0);
        assertThat(rows.subList(13, 26)).extracting(ShiftRow::shift).containsOnly(1);
        assertThat(rows.get(14_234).day()).isEqualTo(SteelWorks.NEW_YEAR.plusDays(364));
        assertThat(rows.get(14_234).shift()).isEqualTo(2);
        assertThat(rows.get(14_234).machine()).isEqualTo("GAL-2");
    }

    @Test
    void theSameSeedGivesTheSameBytesOnEveryPlatform() throws NoSuchAlgorithmException {
        assertThat(digest(works))
                .isEqualTo(digest(SteelWorks.year(7)))
                .isEqualTo("6b1ac5daf4140ff9b7df7a792a905302e23c2ee6c8571416ba0ea04095c11b3b");
        assertThat(digest(SteelWorks.year(8))).isNotEqualTo(digest(works));
    }

    @Test
    void aLongerTimeBeginsLikeAShorterOne() {
        List<LabelledShift> month =
                new SteelWorksGenerator(7, SteelWorks.NEW_YEAR, 30).shifts().toList();

        assertThat(works.shifts().limit(month.size()).toList()).isEqualTo(month);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42})
    void withoutAnomaliesTheShiftsThatWentWellStayAsTheyWere(long seed) {
        List<LabelledShift> usual = SteelWorks.year(seed).shifts().toList();
        List<LabelledShift> clean =
                SteelWorks.year(seed).withAnomalyRate(0).shifts().toList();

        assertThat(clean).noneMatch(shift -> shift.label().anomalous());
        for (int i = 0; i < usual.size(); i++) {
            if (!usual.get(i).label().anomalous()) {
                assertThat(clean.get(i)).isEqualTo(usual.get(i));
            }
        }
    }

    @Test
    void aBatchIsOfOneMachineAndOneProduct() {
        Map<String, List<ShiftRow>> byBatch = works.shifts()
                .map(LabelledShift::row)
                .collect(Collectors.groupingBy(row -> row.batch().code()));

        assertThat(byBatch.values()).allSatisfy(rows -> {
            assertThat(rows).hasSizeBetween(1, 15);
            assertThat(rows)
                    .extracting(ShiftRow::machine)
                    .containsOnly(rows.get(0).machine());
            assertThat(rows)
                    .extracting(ShiftRow::batch)
                    .containsOnly(rows.get(0).batch());
        });
        assertThat(byBatch).containsKeys("BF1-24-0001", "GAL2-24-0001").hasSizeBetween(1_200, 1_600);
    }

    @Test
    void refusesWhatNoWorksCanHave() {
        assertThatThrownBy(() -> new SteelWorksGenerator(1, SteelWorks.NEW_YEAR, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> works.withAnomalyRate(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> works.withAnomalyRate(Double.NaN)).hasMessageContaining("NaN");
    }

    private static String digest(SteelWorksGenerator works) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        works.shifts().forEach(shift -> sha256.update(shift.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }
}
