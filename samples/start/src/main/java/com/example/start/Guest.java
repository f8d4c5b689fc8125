package com.example.start;

import jakarta.validation.constraints.NotBlank;

record Guest(@NotBlank(message = "Who are you?") String name) {
}
