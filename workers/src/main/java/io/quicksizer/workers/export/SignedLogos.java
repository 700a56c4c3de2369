package io.quicksizer.workers.export;

import io.quicksizer.db.branding.BrandingStore;
import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Lookup of logos by their signed hash. A logo whose bytes don't match the hash is never printed. */
@Component
class SignedLogos {
    private final BrandingStore brandings;

    SignedLogos(BrandingStore brandings) {
        this.brandings = brandings;
    }

    /**
     * Returns the PNG, in Base64, of the content's logo; empty for none.
     *
     * @throws IllegalStateException if the logo is missing or its bytes don't match the hash
     */
    String of(FrozenSizing content) {
        FrozenSizing.Brand brand = content.issued().brand();
        return brand == null || brand.logo().isEmpty() ? "" : base64(brand.logo());
    }

    private String base64(String sha256) {
        byte[] png = brandings
                .logo(sha256)
                .map(LogoRow::png)
                .filter(bytes -> Sha256.of(bytes).equals(sha256))
                .orElseThrow(() -> new IllegalStateException("the logo " + sha256 + " is missing or was changed"));
        return Base64.getEncoder().encodeToString(png);
    }
}
