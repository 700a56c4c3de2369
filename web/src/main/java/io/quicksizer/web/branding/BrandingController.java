package io.quicksizer.web.branding;

import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.web.branding.BrandingJson.BrandingEntryJson;
import io.quicksizer.web.branding.BrandingJson.BrandingList;
import io.quicksizer.web.branding.BrandingJson.BrandingStop;
import io.quicksizer.web.branding.BrandingJson.LogoJson;
import io.quicksizer.web.page.Downloads;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.branding.Brandings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** API for branding by administrators. */
@RestController
@RequestMapping("/api/v1/branding")
@Tag(name = "Branding", description = "The look of documents by team; administrators only")
class BrandingController {
    private final Brandings brandings;

    BrandingController(Brandings brandings) {
        this.brandings = brandings;
    }

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "The newest branding of each team, and the teams", operationId = "brandings")
    BrandingList list(Person person) {
        return BrandingList.of(Answers.done(brandings.overview(person)));
    }

    @GetMapping("/versions")
    @AdministratorsOnly
    @Operation(summary = "The versions of a team's branding, newest first", operationId = "brandingVersions")
    List<BrandingJson> versions(
            Person person,
            @Parameter(description = "Empty for the default") @RequestParam(defaultValue = "") String team) {
        return Answers.done(brandings.versions(person, team)).stream()
                .map(BrandingJson::of)
                .toList();
    }

    @PostMapping
    @AdministratorsOnly
    @Operation(
            summary = "Save the next version of a team's branding; submissions from now on freeze it",
            operationId = "saveBranding")
    ResponseEntity<BrandingJson> save(Person person, @RequestBody BrandingEntryJson body) {
        return Answers.ok(brandings.save(person, body.entry()).map(BrandingJson::of));
    }

    @PostMapping("/preview")
    @AdministratorsOnly
    @Operation(summary = "An example of a proposal with this look; nothing is stored", operationId = "previewBranding")
    @ApiResponse(
            responseCode = "200",
            description = "The example",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> preview(
            Person person,
            @Parameter(description = "Language of the example: en or de") @RequestParam(defaultValue = "en")
                    String language,
            @RequestBody BrandingEntryJson body) {
        byte[] pdf = Answers.done(brandings.preview(person, body.entry(), Locale.forLanguageTag(language)));
        return Downloads.attachment("preview.pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    @PostMapping("/stop")
    @AdministratorsOnly
    @Operation(
            summary = "Let a team use the default from now on, or everybody the product's own look",
            operationId = "stopBranding")
    ResponseEntity<BrandingJson> stop(Person person, @RequestBody BrandingStop body) {
        return Answers.ok(brandings
                .stopUsing(
                        person,
                        Objects.requireNonNullElse(body.team(), ""),
                        Objects.requireNonNullElse(body.basedOn(), 0))
                .map(BrandingJson::of));
    }

    @PostMapping(path = "/logos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AdministratorsOnly
    @Operation(summary = "Add a logo: a PNG or JPEG file of up to 1 MB", operationId = "addLogo")
    ResponseEntity<LogoJson> addLogo(Person person, @RequestPart("file") MultipartFile file) throws IOException {
        return Answers.ok(brandings.addLogo(person, BrandingForm.logo(file)).map(LogoJson::of));
    }

    @GetMapping("/logos/{sha256}")
    @AdministratorsOnly
    @Operation(summary = "A logo as documents print it", operationId = "logo")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> logo(Person person, @PathVariable String sha256) {
        LogoRow logo = Answers.done(brandings.logo(person, sha256));
        return Downloads.attachment("logo.png").contentType(MediaType.IMAGE_PNG).body(logo.png());
    }
}
