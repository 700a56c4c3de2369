package io.quicksizer.workers.catalogue.workbook;

/**
 * A picture that a workbook shows but doesn't hold.
 *
 * @param part the part that shows it, such as a drawing or a sheet
 * @param address where it is, as the workbook says
 */
record LinkedPicture(String part, String address) {

    /** @param relationships name of the part with the relationship to the picture */
    static LinkedPicture of(String relationships, String address) {
        String part = relationships.replaceFirst("(^|/)_rels/", "$1").replaceFirst("[.]rels$", "");
        return new LinkedPicture(part, address);
    }
}
