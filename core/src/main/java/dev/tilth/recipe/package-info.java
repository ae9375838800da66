/**
 * What the user asked for. {@link dev.tilth.recipe.Recipe} holds each room's options as its own record; {@link
 * dev.tilth.recipe.Binder} reads them from YAML by reflection, so that a new option needs no line here and every error
 * names file, line and key. {@link dev.tilth.recipe.RecipeSchema} and {@link dev.tilth.recipe.RecipeWriter} say the same
 * to editors and to people. Next: {@code build} does what the recipe says.
 */
@NullMarked
package dev.tilth.recipe;

import org.jspecify.annotations.NullMarked;
