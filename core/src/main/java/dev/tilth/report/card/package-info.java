/**
 * A dataset introduced to those who find it: {@link dev.tilth.report.card.DatasetCard} for people and dataset hubs,
 * {@link dev.tilth.report.card.Croissant} for machines.
 */
@NullMarked
package dev.tilth.report.card;

import org.jspecify.annotations.NullMarked;
