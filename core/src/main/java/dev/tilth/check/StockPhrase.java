package dev.tilth.check;

import java.util.List;

/** The answer speaks of itself as a language model. */
final class StockPhrase implements TextRule {
    private static final Phrases PHRASES = new Phrases(List.of(
            "as an AI language model",
            "as a language model",
            "as a large language model",
            "as an AI assistant",
            "as an artificial intelligence",
            "as an AI I",
            "as an AI model",
            "I'm an AI language model",
            "I am an AI language model",
            "I'm a large language model",
            "I am a large language model",
            "I'm just an AI",
            "I am just an AI",
            "my knowledge cutoff",
            "my knowledge cut off",
            "as of my last update",
            "as of my last knowledge update",
            "my last knowledge update",
            "I don't have personal opinions",
            "I do not have personal opinions",
            "I don't have personal experiences",
            "I do not have personal experiences",
            "I don't have personal preferences",
            "I do not have personal preferences",
            "I don't have personal feelings",
            "I do not have personal feelings",
            "I don't have feelings or emotions",
            "I was trained by OpenAI",
            "I was developed by OpenAI",
            "I was created by OpenAI",
            "I'm ChatGPT",
            "I am ChatGPT",
            "en tant que modèle de langage",
            "als KI-Sprachmodell",
            "als ein KI-Sprachmodell",
            "como modelo de lenguaje",
            "como modelo de linguagem",
            "作为一个人工智能语言模型",
            "作为一个AI语言模型",
            "作为人工智能"));

    @Override
    public void look(Reading reading, Findings out) {
        String found = PHRASES.find(reading.answerWords(), Integer.MAX_VALUE);
        if (!found.isEmpty()) {
            out.add(Rule.STOCK_PHRASE, reading.where(), "\"" + found + "\" in the answer");
        }
    }
}
