package io.linknet.procurement.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A quality class of a material; what of it is measured is a {@link GradeLimit}.
 *
 * @param code the code in documents, unique within the material
 * @param rank 1 is the best
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param qualityNoteZh what else is measured, in Chinese
 * @param qualityNoteEn what else is measured, in English
 */
@Embeddable
public record Grade(
        @Column(name = "code", length = 20, nullable = false) String code,
        @Column(name = "rank", nullable = false) short rank,
        @Column(name = "name_zh", length = 40, nullable = false) String nameZh,
        @Column(name = "name_en", length = 60, nullable = false) String nameEn,
        @Column(name = "quality_note_zh", length = 200) @Nullable String qualityNoteZh,
        @Column(name = "quality_note_en", length = 200) @Nullable String qualityNoteEn) {}
