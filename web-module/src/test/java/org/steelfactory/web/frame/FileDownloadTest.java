package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileDownloadTest {

    @Test
    void namesAFileForOldAndNewClients() {
        assertThat(FileDownload.attachment("bearing F4.pdf"))
                .isEqualTo("attachment; filename=\"bearing F4.pdf\"; filename*=UTF-8''bearing%20F4.pdf");
        assertThat(FileDownload.attachment("Öl.csv"))
                .isEqualTo("attachment; filename=\"_l.csv\"; filename*=UTF-8''%C3%96l.csv");
    }

    @Test
    void letsNoNameLeaveItsPlace() {
        assertThat(FileDownload.attachment("a\"; x=\\b%0d*.txt"))
                .isEqualTo(
                        "attachment; filename=\"a_; x=_b_0d*.txt\"; filename*=UTF-8''a%22%3B%20x%3D%5Cb%250d%2A.txt");
    }
}
