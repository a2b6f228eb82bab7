package org.steelfactory.ledger.chain.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** Key and note of the documentation of Go's note package, which C2SP's signed-note comes from. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";

    private static final String NOTE = TEXT + "\n\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void verifiesTheReferencesNote() throws NoteException {
        VerifierKey key = VerifierKey.parse(KEY);

        assertThat(SignedNote.parse(NOTE).isSignedBy(key)).isTrue();
        assertThat(SignedNote.parse(NOTE.replace("answer", "Answer")).isSignedBy(key))
                .isFalse();
        assertThat(key).hasToString(KEY);
    }

    @Test
    void signsAsTheReferenceDoes() throws NoteException {
        SigningKey key = SigningKey.parse(SECRET + "\n" + KEY + "\n");

        assertThat(SignedNote.sign(TEXT, List.of(key))).hasToString(NOTE);
        assertThat(key.written()).isEqualTo(SECRET + "\n" + KEY + "\n");
        assertThat(key).hasToString(KEY);
    }

    @Test
    void aNewKeySignsAndIsReadAgain() throws NoteException {
        SigningKey one = SigningKey.generate("steel-factory/ledger");
        SigningKey other =
                SigningKey.parse(SigningKey.generate("steel-factory/ledger").written());

        SignedNote note =
                SignedNote.parse(SignedNote.sign("text\n", List.of(one, other)).toString());

        assertThat(note.isSignedBy(one.verifier())).isTrue();
        assertThat(note.isSignedBy(other.verifier())).isTrue();
        assertThat(note.isSignedBy(SigningKey.generate("steel-factory/ledger").verifier()))
                .isFalse();
        assertThat(SigningKey.parse(one.written()).verifier()).isEqualTo(one.verifier());
    }

    @Test
    void readsFilesOfManyNotes() throws NoteException {
        assertThat(SignedNote.parseAll(NOTE + NOTE + "\n\n" + NOTE)).hasSize(3);
        assertThat(SignedNote.parseAll("\n")).isEmpty();
        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() -> SignedNote.parseAll(NOTE + "\nhalf of one\n"))
                .withMessageStartingWith("Note 2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "PeterNeumann+c74f20a3+ARpc"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(() -> VerifierKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAAAA",
                "te\u0001xt\n\n\u2014 name AAAAAAAA\n",
                "text\n\n\u2014 na+me AAAAAAAA\n"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(() -> SignedNote.parse(text));
    }
}
