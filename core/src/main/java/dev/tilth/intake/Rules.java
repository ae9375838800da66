package dev.tilth.intake;

import dev.tilth.check.LengthMeter;
import dev.tilth.check.LengthOptions;
import dev.tilth.check.Normaliser;
import dev.tilth.check.ServedSystem;
import dev.tilth.check.StructureChecks;
import dev.tilth.check.TextChecks;
import dev.tilth.privacy.Redactor;
import dev.tilth.recipe.Recipe;
import dev.tilth.text.Tokens;

/**
 * What is done to every row, made once from the recipe. Many threads use it.
 *
 * @param served adds what serving puts before every conversation
 * @param normaliser brings texts to normal form
 * @param structure checks before redaction
 * @param redactor replaces private values
 * @param text checks after redaction
 * @param lengths measures examples
 * @param overrides what people decided about single rows
 * @param taskVersion the version of the task definition that is followed, 0 where there is none
 */
record Rules(
        ServedSystem served,
        Normaliser normaliser,
        StructureChecks structure,
        Redactor redactor,
        TextChecks text,
        LengthMeter lengths,
        Overrides overrides,
        int taskVersion) {
    /** The step at which rows of an older task definition are set aside. */
    static final String TASK = "task";

    static Rules of(Recipe recipe, Overrides overrides) {
        LengthOptions length =
                recipe.length().forObjective(recipe.task().objective().word());
        return new Rules(
                new ServedSystem(recipe.serving()),
                new Normaliser(recipe.checks()),
                new StructureChecks(recipe.checks(), recipe.serving()),
                new Redactor(recipe.privacy()),
                new TextChecks(recipe.checks(), length),
                LengthMeter.of(length, Tokens.counter(length.tokenizer())),
                overrides,
                recipe.task().version());
    }
}
