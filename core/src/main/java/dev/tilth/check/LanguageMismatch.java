package dev.tilth.check;

import dev.tilth.text.Code;
import dev.tilth.text.Language;
import java.util.Optional;

/** Prompt and answer are clearly in different languages, and nothing in the prompt or the instructions asks for it. */
final class LanguageMismatch implements TextRule {
    private static final int MIXED = 3;
    private static final Cues ASKED = Cues.of(
            "translate translated translating translation translations translator language languages bilingual"
                    + " multilingual idioma lengua langue traduire traduis traduisez traduction traduce traducir"
                    + " traducción traduza traduzir tradução traduci tradurre übersetze übersetzen übersetzung vertaal"
                    + " vertalen переведи перевод переведите английский русский"
                    + " english french german spanish italian portuguese dutch swedish danish norwegian finnish polish"
                    + " czech russian ukrainian turkish greek arabic hebrew persian hindi chinese mandarin japanese"
                    + " korean thai vietnamese indonesian romanian hungarian latin"
                    + " inglés español francés alemán inglês português anglais français allemand espagnol englisch"
                    + " deutsch französisch spanisch inglese italiano francese tedesco engels nederlands engelska"
                    + " svenska",
            "翻译",
            "翻譯",
            "翻訳",
            "英文",
            "英语",
            "英語",
            "中文",
            "日语",
            "日本語",
            "法语",
            "德语",
            "번역",
            "영어",
            "한국어");

    @Override
    public void look(Reading reading, Findings out) {
        if (reading.prompt().isEmpty()) {
            return;
        }
        Optional<Language> said = Language.ofProse(reading.answer(), reading.answerWords());
        if (said.isEmpty()) {
            return;
        }
        Optional<Language> asked = Language.ofProse(reading.prompt(), reading.promptWords());
        if (asked.isPresent() && !asked.get().code().equals(said.get().code())) {
            boolean mixed = asked.get().wordsOf(said.get(), reading.promptWords()) >= MIXED;
            if (!mixed && !reading.isCode() && !Code.isLikely(reading.prompt()) && !reading.asks(ASKED)) {
                out.add(
                        Rule.LANGUAGE_MISMATCH,
                        reading.where(),
                        "prompt in " + asked.get().code() + ", answer in "
                                + said.get().code());
            }
        }
    }
}
