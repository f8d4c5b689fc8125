package org.example.kotlin

import jakarta.validation.constraints.Email
import jakarta.validation.constraints.NotBlank

/** Somebody who signs the guest book, and the form for it. Nobody has to say where they come from. */
data class Guest(
    @field:NotBlank(message = "Who are you?") val name: String = "",
    @field:Email(message = "That is no address.") val email: String? = null,
    val from: String = "nowhere"
)
