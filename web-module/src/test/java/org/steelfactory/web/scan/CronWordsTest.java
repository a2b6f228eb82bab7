package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.web.frame.Texts;

class CronWordsTest {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.steelfactory.web.Messages", Locale.ENGLISH);

    private final CronWords words = new CronWords();

    @BeforeEach
    void speakEnglish() {
        words.appearance = mock();
        when(words.appearance.getLocale()).thenReturn(Locale.ENGLISH);
        words.texts = mock(Texts.class, call -> {
            Object[] arguments = call.getArguments();
            return new MessageFormat(BUNDLE.getString((String) arguments[0]), Locale.ENGLISH)
                    .format(Arrays.copyOfRange(arguments, 1, arguments.length));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 6 * * *            | Every day at 06:10",
                "10 6 * * 1-5          | Monday to Friday at 06:10",
                "0 3 * * 0             | Every Sunday at 03:00",
                "0 3 * * 7             | Every Sunday at 03:00",
                "0 3 * * mon,wed,fri   | Every Monday, Wednesday and Friday at 03:00",
                "0 3 * * */2           | Every Tuesday, Thursday, Saturday and Sunday at 03:00",
                "0 * * * *             | Every hour",
                "15 * * * *            | Every hour at minute 15",
                "*/20 * * * *          | Every 20 minutes",
                "5,50 * * * *          | Every hour at minute 5 and 50",
                "15 6,14,22 * * *      | After each shift, at 06:15, 14:15 and 22:15",
                "15 6,14,22 * * 1-5    | Monday to Friday after each shift, at 06:15, 14:15 and 22:15",
                "0,30 8,16 * * *       | Every day at 08:00, 08:30, 16:00 and 16:30",
                "*/5 8-9 * * *         | Every day every 5 minutes, in the hours 8 and 9",
                "15 * * * 6            | Every Saturday every hour at minute 15",
                "0 6 1,15 * *          | On day 1 and 15 of the month at 06:00",
                "0 6 1 2,7 *           | On day 1 of the month at 06:00, in February and July",
                "0 6 13 * 5            | On day 13 of the month and every Friday at 06:00"
            })
    void saysWhenItComes(String cron, String said) {
        assertThat(words.of(CronExpression.of(cron))).isEqualTo(said);
    }
}
