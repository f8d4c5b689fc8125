package org.example.kotlin

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class KotlinApplication

fun main(arguments: Array<String>) {
    runApplication<KotlinApplication>(*arguments)
}
